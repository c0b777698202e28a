package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.layer.doctor.Doctor;
import io.demitasse.layer.doctor.Report;
import io.demitasse.layer.doctor.need.Platform;
import io.demitasse.layer.jre.JavaImage;
import io.demitasse.layer.profile.Profiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The doctor against functions with real libraries: what it says is what happens on the layer. */
@Tag("it")
final class DoctorIT {
  @TempDir private static Path shared;
  private static UnpackedLayer layer;
  private static Doctor doctor;

  @TempDir private Path folder;

  @BeforeAll
  static void layOut() throws IOException {
    layer = UnpackedLayer.in(shared.resolve("opt"));
    try (JavaImage jdk = JavaImage.open(Path.of(System.getProperty("java.home")))) {
      doctor = new Doctor(new Platform(jdk.modules(), Profiles.bundled()));
    }
  }

  /**
   * A function with libraries.
   *
   * @param handler a class in {@code io.demitasse.libraries}
   * @param profile that the doctor should find
   * @param answer to the event, if it is enough to run it
   */
  record Sample(
      String handler, String profile, List<String> libraries, String event, String answer) {
    @Override
    public String toString() {
      return handler + " on " + profile;
    }

    Path in(Path folder) throws IOException {
      return FunctionZip.of(handler).with(libraries.toArray(String[]::new)).in(folder);
    }
  }

  private static Stream<Sample> samples() {
    return Stream.of(
        new Sample(
            "AwsClients",
            "standard",
            List.of(
                "software.amazon",
                "org.apache.httpcomponents",
                "org.reactivestreams",
                "org.slf4j.slf4j-api",
                "commons-codec",
                "commons-logging"),
            "{\"http\":\"apache\",\"endpoint\":\"http://127.0.0.1:1\"}",
            "Connect to 127.0.0.1:1"),
        new Sample(
            "Databind",
            "standard",
            List.of("com.fasterxml.jackson.core"),
            "{\"customer\":\"Ada\",\"items\":[]}",
            "Ada"),
        new Sample(
            "Log4j",
            "standard",
            List.of("org.apache.logging.log4j", "com.amazonaws.aws-lambda-java-log4j2"),
            "\"first\"",
            ""),
        new Sample(
            "Logback",
            "standard",
            List.of("ch.qos.logback", "org.slf4j.slf4j-api"),
            "\"first\"",
            ""),
        new Sample(
            "Postgres",
            "standard",
            List.of("org.postgresql"),
            "\"127.0.0.1:1/shop\"",
            "08001 Connection to 127.0.0.1:1"),
        new Sample(
            "Kotlin",
            "standard",
            List.of("org.jetbrains"),
            "[\"latte\",\"mocha\",\"latte\"]",
            "{\"first\":\"l*tt*\",\"second\":2}"),
        new Sample(
            "Spring",
            "standard",
            List.of("org.springframework", "io.micrometer"),
            "\"Ada\"",
            "Hello, Ada"),
        new Sample(
            "Poi",
            "standard",
            List.of(
                "org.apache.poi",
                "org.apache.commons",
                "commons-codec",
                "commons-io",
                "com.zaxxer.SparseBitSet",
                "org.apache.logging.log4j.log4j-api"),
            "\"cell\"",
            "cell"),
        new Sample("BouncyCastle", "standard", List.of("org.bouncycastle"), "\"text\"", "\""),
        new Sample("Groovy", "standard", List.of("org.apache.groovy"), "\"abc\"", "CBA"),
        new Sample(
            "ClojureFunction", "standard", List.of("org.clojure"), "\"this\"", "this and more"),
        new Sample(
            "Micronaut",
            "minimal",
            List.of(
                "io.micronaut",
                "jakarta.inject",
                "jakarta.annotation",
                "org.jspecify",
                "org.reactivestreams",
                "org.slf4j.slf4j-api"),
            "\"41\"",
            "42"),
        new Sample("Prices", "standard", List.of(), "\"de\"", "1.234,5"),
        new Sample("Picture", "full", List.of(), "\"\"", "ff4b3621"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("samples")
  void the_profile_named_is_one_on_which_the_function_runs(Sample sample) throws Exception {
    Path function = sample.in(Files.createDirectory(folder.resolve("function")));

    Report report = examine(function, sample.handler(), List.of());

    assertThat(report.profile()).as(report.text()).contains(sample.profile());
    assertThat(report.problems()).as(report.text()).isZero();
    List<String> smallestFirst = List.of("minimal", "standard", "full");
    int built = smallestFirst.indexOf(System.getProperty("layer.profile"));
    if (built >= smallestFirst.indexOf(sample.profile())) {
      UnpackedLayer.Run run =
          UnpackedLayer.invoke(
              List.of(),
              layer.folder(),
              function,
              "io.demitasse.libraries." + sample.handler() + "::handle",
              Map.of(),
              sample.event());
      assertThat(run.answer() + run.log()).contains(sample.answer());
      assertThat(run.log()).doesNotContain("NoClassDefFoundError");
      assertThat(examine(function, sample.handler(), List.of(layer.folder())).problems()).isZero();
    }
  }

  @Test
  void a_layer_that_lacks_what_the_handler_comes_to_is_a_problem() throws Exception {
    assumeTrue(!System.getProperty("layer.profile").equals("full"), "full lacks nothing of this");
    Path function = FunctionZip.of("Picture").in(Files.createDirectory(folder.resolve("picture")));

    Report report = examine(function, "Picture", List.of(BuiltLayer.zip()));

    assertThat(report.problems()).isPositive();
    assertThat(report.text())
        .contains("lacks java.desktop/java.awt.image")
        .contains("in io.demitasse.libraries.Picture.handle")
        .contains("Profile full has it.");
  }

  private Report examine(Path function, String handler, List<Path> layers) throws IOException {
    Path work = Files.createTempDirectory(folder, "work");
    return doctor.examine(
        new Doctor.Request(
            function,
            Optional.of("io.demitasse.libraries." + handler + "::handle"),
            layers,
            Map.of()),
        work);
  }
}
