package io.demitasse.junit.inprocess;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.junit.functions.Functions;
import io.demitasse.runtime.FunctionRuntime;
import io.demitasse.runtime.logging.StandardStreams;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What classes of a function take for their process. */
final class ProcessReferencesTest {
  private static byte[] classFile(Class<?> type) throws IOException {
    String name = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  static final class SaysTime {
    static long now() {
      return System.nanoTime();
    }
  }

  @Test
  void a_class_that_says_nothing_of_its_process_stays_the_same_array() throws IOException {
    byte[] plain = classFile(Comparable.class);
    byte[] time = classFile(SaysTime.class);

    assertThat(ProcessReferences.redirected(plain)).isSameAs(plain);
    assertThat(ProcessReferences.redirected(time)).isSameAs(time);
  }

  @ParameterizedTest
  @ValueSource(classes = {FunctionRuntime.class, StandardStreams.class, Functions.class})
  void a_class_that_was_changed_still_verifies(Class<?> type) throws IOException {
    byte[] plain = classFile(type);
    byte[] changed = ProcessReferences.redirected(plain);

    assertThat(changed).isNotEqualTo(plain);
    assertThat(
            ClassFile.of(
                    ClassFile.ClassHierarchyResolverOption.of(
                        ClassHierarchyResolver.ofResourceParsing(type.getClassLoader())
                            .orElse(ClassHierarchyResolver.defaultResolver())))
                .verify(changed))
        .isEmpty();
  }

  @Test
  void every_public_method_of_runtime_has_its_twin() {
    assertThat(signatures(FunctionProcess.class)).containsAll(signatures(Runtime.class));
  }

  @Test
  void every_method_of_system_that_is_redirected_has_its_twin() {
    List<String> names =
        List.of(
            "setOut", "setErr", "getenv", "getProperty", "setProperty", "clearProperty", "exit");

    assertThat(signatures(FunctionSystem.class))
        .containsAll(
            signatures(System.class).stream()
                .filter(signature -> names.contains(signature.split("[ (]", -1)[1]))
                .toList());
  }

  private static List<String> signatures(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> !method.getDeclaringClass().equals(Object.class))
        .map(ProcessReferencesTest::signature)
        .toList();
  }

  private static String signature(Method method) {
    String text =
        (isStatic(method) ? "static " : "instance ")
            + method.getName()
            + Arrays.toString(method.getParameterTypes()).replace('[', '(')
            + method.getReturnType().getName();
    return text.replace(FunctionProcess.class.getName(), Runtime.class.getName());
  }

  private static boolean isStatic(Member member) {
    return Modifier.isStatic(member.getModifiers());
  }
}
