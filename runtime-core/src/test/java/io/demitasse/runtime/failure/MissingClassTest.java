package io.demitasse.runtime.failure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What to do about a class that is not there. */
final class MissingClassTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "java/beans/PropertyDescriptor, java.desktop, standard",
    "java/awt/image/BufferedImage, java.desktop, full",
    "javax/tools/ToolProvider, java.compiler, full",
    "javax/tools/JavaFileObject$Kind, java.compiler, full",
  })
  void a_class_of_the_jdk_is_answered_with_its_module_and_the_profile_that_has_it(
      String name, String module, String profile) throws IOException {
    assertThat(MissingClass.advice(new NoClassDefFoundError(name), file()))
        .isEqualTo(
            name.replace('/', '.')
                + " is missing: the JDK module "
                + module
                + " is not in this layer. Use the layer's profile "
                + profile
                + ". See docs/troubleshooting.md#missing-module");
  }

  @Test
  void a_module_that_no_profile_has_is_answered_with_the_way_to_build_one() throws IOException {
    assertThat(MissingClass.advice(new NoClassDefFoundError("jdk/jshell/JShell"), file()))
        .contains("the JDK module jdk.jshell is in no profile", "-Dlayer.modules");
  }

  @Test
  void a_package_whose_name_begins_like_one_of_the_jdk_is_a_library() throws IOException {
    assertThat(MissingClass.advice(new NoClassDefFoundError("javax/tools/more/Tool"), file()))
        .startsWith("javax.tools.more.Tool is missing. Add the library");
  }

  @Test
  void a_layer_without_the_file_still_names_the_class() {
    assertThat(
            MissingClass.advice(
                new NoClassDefFoundError("javax/tools/Tool"), folder.resolve("no-such-file")))
        .startsWith("javax.tools.Tool is missing.");
  }

  private Path file() throws IOException {
    return Files.writeString(
        folder.resolve("missing-packages"),
        "java.compiler full javax.lang.model javax.tools\n"
            + "java.desktop full java.awt java.awt.image\n"
            + "java.desktop standard com.sun.beans java.beans\n"
            + "jdk.jshell - jdk.jshell\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com/amazonaws/lambda/thirdparty/com/fasterxml/jackson/databind/ObjectMapper",
        "com/amazonaws/services/lambda/runtime/serialization/PojoSerializer",
      })
  void without_the_serialization_library_the_profile_that_has_it_is_named(String name) {
    assertThat(MissingClass.advice(new NoClassDefFoundError(name)))
        .contains("aws-lambda-java-serialization", "profile standard", "jar to lib/");
  }

  @Test
  void a_class_of_a_library_that_is_missing_is_named() {
    assertThat(MissingClass.advice(new TypeNotPresentException("com.example.Event", null)))
        .startsWith("com.example.Event is missing. Add the library");
    assertThat(MissingClass.advice(new NoClassDefFoundError("Could not initialize class a.B")))
        .contains("Could not initialize class a.B");
  }
}
