package io.demitasse.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The projects in {@code src/it}, as maven-invoker-plugin has built them. */
@Tag("it")
final class ProjectsIT {
  private static final Path PROJECTS = Path.of("target/it");

  /** In the startup report, which goal invoke has switched on. */
  private static final String STARTED_FROM =
      "\"cache\":\\{\"used\":true,\"file\":\"[^\"]*%s\\.aot\"";

  private static List<String> files(String zip) throws IOException {
    try (ZipFile file = new ZipFile(PROJECTS.resolve(zip).toFile())) {
      return file.stream()
          .filter(entry -> !entry.isDirectory())
          .map(ZipEntry::getName)
          .map(name -> name.replaceFirst("-\\d[0-9.]*\\.jar$", ".jar"))
          .toList();
    }
  }

  private static String log(String project) throws IOException {
    return Files.readString(PROJECTS.resolve(project).resolve("build.log"));
  }

  @Test
  void a_zip_has_the_function_and_its_libraries_but_neither_the_layers_nor_those_of_tests()
      throws IOException {
    assertThat(files("java/target/hello.zip"))
        .containsExactly("lib/jackson-core.jar", "lib/java.jar");
  }

  @Test
  void a_report_says_what_went_where_and_why() throws IOException {
    assertThat(PROJECTS.resolve("java/target/demitasse/contents.txt"))
        .content()
        .contains("lib/java.jar", "com.fasterxml.jackson.core:jackson-core:")
        .containsPattern("aws-lambda-java-core:\\S+ +is in the layer");
  }

  @Test
  void a_second_build_gives_the_same_bytes_without_any_setting() {
    assertThat(PROJECTS.resolve("java/target/hello.zip"))
        .hasSameBinaryContentAs(PROJECTS.resolve("java/first.zip"));
  }

  @Test
  void training_takes_the_events_that_tests_have_sent_beside_those_in_files() throws IOException {
    assertThat(files("java/target/hello-trained.zip"))
        .contains("function.aot", "function.aot.fingerprint", "lib/java.jar");
    assertThat(log("java")).contains("hello-trained.zip: ").contains("3 event(s)");
    try (Stream<Path> recorded =
        Files.list(PROJECTS.resolve("java/target/demitasse/events/example.Hello-handle"))) {
      assertThat(recorded)
          .map(Files::readString)
          .containsExactlyInAnyOrder("{\"name\":\"Grace\"}", "{\"name\":\"Linus\"}");
    }
  }

  @Test
  void what_was_trained_starts_from_its_own_cache_and_answers() throws IOException {
    assertThat(log("java"))
        .contains("{\"json\":\"{\\\"hello\\\":\\\"Ada\\\"}\"}")
        .containsPattern(STARTED_FROM.formatted("/function"));
  }

  @Test
  void the_doctor_finds_the_layer_in_the_repository() throws IOException {
    assertThat(log("java")).contains("the layer has them, profile standard");
  }

  @Test
  void a_function_in_kotlin_brings_its_library() throws IOException {
    assertThat(files("kotlin/target/kotlin-1.zip"))
        .contains("lib/kotlin.jar", "lib/kotlin-stdlib.jar");
    assertThat(log("kotlin")).contains("handler example.Hello::handle");
  }

  @Test
  void a_module_of_the_same_build_is_a_library_with_its_own() throws IOException {
    assertThat(files("modules/function/target/function-1.zip"))
        .containsExactly("example/Hello.class", "lib/core.jar", "lib/jackson-core.jar");
    assertThat(PROJECTS.resolve("modules/core/target/core-1.zip")).doesNotExist();
  }

  @Test
  void a_library_that_is_older_in_a_library_layer_fails_the_build() throws IOException {
    assertThat(log("conflict"))
        .contains(
            "library layer team has com.fasterxml.jackson.core:jackson-core 2.18.2",
            "-Ddemitasse.conflicts=warn");
  }

  @Test
  void libraries_of_a_library_layer_are_left_out() throws IOException {
    assertThat(files("conflict/function/target/function-1.zip"))
        .containsExactly("lib/function.jar");
    assertThat(PROJECTS.resolve("conflict/function/target/demitasse/contents.txt"))
        .content()
        .containsPattern("jspecify:\\S+ +is in library layer team\\R")
        .containsPattern("jackson-core:\\S+ +is in library layer team with version 2.18.2");
  }

  @Test
  void a_function_runs_on_the_library_layer_that_the_build_has_trained() throws IOException {
    assertThat(log("conflict"))
        .contains("a start takes ", "\"Hello, Ada, from version 2.18.2\"")
        .containsPattern(STARTED_FROM.formatted("team/libraries"));
  }

  @Test
  void a_handler_that_is_not_there_fails_the_build_with_a_line_that_says_so() throws IOException {
    assertThat(log("broken-handler"))
        .contains(
            "The function will fail on the layer: The class example.Hello has no public method"
                + " handel");
  }
}
