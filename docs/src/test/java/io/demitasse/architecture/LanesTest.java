package io.demitasse.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Tags;
import org.junit.jupiter.api.Test;

/**
 * Each test runs in one lane of {@code scripts/test.sh}. Its tag says in which: {@code it}, {@code
 * release}, or none for {@code unit}, where nobody starts Local Lambda or a process.
 */
final class LanesTest {
  /** What they start is a shell or a small program, and no JVM. */
  private static final Set<String> QUICK =
      Set.of(
          "io.demitasse.layer.BootstrapTest",
          "io.demitasse.layer.BootstrapCachesTest",
          "io.demitasse.layer.BootstrapOptionsTest",
          "io.demitasse.local.archive.UnzipperTest");

  private static final Set<String> TEST_METHODS =
      Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "FuzzTest");

  private static final Map<String, String> STARTS =
      Map.of(
          "java.lang.ProcessBuilder", "start",
          "java.lang.Runtime", "exec",
          "io.demitasse.local.LocalLambda", "start");

  /** By module, as packages of two may have classes of one name. */
  private static final List<JavaClasses> MODULES = new ArrayList<>();

  @BeforeAll
  static void read() throws IOException {
    for (MavenModule module : Project.modules()) {
      Path folder = Project.ROOT.resolve(module.folder());
      if (Project.hasJava(folder.resolve("src/test/java"))) {
        Path compiled = folder.resolve("target/test-classes");
        assertThat(compiled).as("Build the whole project: mvn test-compile").isDirectory();
        MODULES.add(new ClassFileImporter().importPath(compiled));
      }
    }
  }

  @Test
  void what_starts_Local_Lambda_or_a_process_is_no_unit_test() {
    Set<String> units = new TreeSet<>();
    for (JavaClasses classes : MODULES) {
      Set<String> starting = starting(classes);
      tests(classes).stream()
          .filter(type -> starting.contains(type.getName()))
          .filter(type -> type.getMethods().stream().anyMatch(method -> isUnit(type, method)))
          .forEach(type -> units.add(type.getName()));
    }

    assertThat(units).isEqualTo(new TreeSet<>(QUICK));
  }

  @Test
  void a_name_that_ends_in_IT_has_a_tag_and_every_test_is_found_by_its_name() {
    for (JavaClasses classes : MODULES) {
      for (JavaClass type : tests(classes)) {
        if (!type.isTopLevelClass()) {
          continue; // Run with the class around it, or by a test.
        }
        assertThat(type.getName())
            .as("Surefire and Failsafe look for these")
            .matches(".*(Test|IT)");
        if (type.getName().endsWith("IT")) {
          assertThat(tags(type)).as(type.getName()).containsAnyOf("it", "release");
        }
      }
    }
  }

  @Test
  void each_tag_is_one_of_a_lane() {
    for (JavaClasses classes : MODULES) {
      for (JavaClass type : tests(classes)) {
        List<HasAnnotations<?>> tagged = new ArrayList<>(type.getMethods());
        tagged.add(type);
        for (HasAnnotations<?> one : tagged) {
          assertThat(tags(one))
              .as(one.getDescription())
              .isIn(Set.of(), Set.of("it"), Set.of("release"), Set.of("it", "profile"));
        }
      }
    }
  }

  private static List<JavaClass> tests(JavaClasses classes) {
    return classes.stream()
        .filter(type -> type.getMethods().stream().anyMatch(LanesTest::isTest))
        .toList();
  }

  private static boolean isTest(JavaMethod method) {
    return method.getAnnotations().stream()
        .anyMatch(annotation -> TEST_METHODS.contains(annotation.getRawType().getSimpleName()));
  }

  private static boolean isUnit(JavaClass type, JavaMethod method) {
    return isTest(method) && tags(type).isEmpty() && tags(method).isEmpty();
  }

  private static Set<String> tags(HasAnnotations<?> annotated) {
    Set<String> tags = new HashSet<>();
    annotated.tryGetAnnotationOfType(Tag.class).ifPresent(tag -> tags.add(tag.value()));
    annotated
        .tryGetAnnotationOfType(Tags.class)
        .ifPresent(all -> Arrays.stream(all.value()).forEach(tag -> tags.add(tag.value())));
    return tags;
  }

  /** The classes of a module's tests that start something, by themselves or by another of them. */
  private static Set<String> starting(JavaClasses classes) {
    Set<String> starting = new HashSet<>();
    int before = -1;
    while (before != starting.size()) {
      before = starting.size();
      classes.stream()
          .filter(type -> starts(type, starting))
          .forEach(type -> starting.add(outermost(type)));
    }
    return starting;
  }

  private static boolean starts(JavaClass type, Set<String> starting) {
    for (JavaAccess<?> access : type.getAccessesFromSelf()) {
      JavaClass owner = access.getTargetOwner();
      if (access.getName().equals(STARTS.get(owner.getName()))
          || starting.contains(outermost(owner))) {
        return true;
      }
    }
    return type.getRawSuperclass().map(LanesTest::outermost).map(starting::contains).orElse(false);
  }

  private static String outermost(JavaClass type) {
    return type.getName().replaceFirst("\\$.*", "");
  }
}
