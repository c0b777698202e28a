package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.UnpackedLayer.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Functions with libraries work trained as they do untrained, and from the cache. */
@Tag("it")
final class TrainedLibrariesIT {
  @TempDir private Path folder;

  @Test
  void an_uber_jar_with_signatures_left_over_is_trained() throws Exception {
    OddZip zip = new OddZip().addClass("Digest.class");
    try (var jar =
        new ZipInputStream(Files.newInputStream(FunctionZip.jars("org.bouncycastle").getFirst()))) {
      for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        if (!entry.isDirectory()) {
          zip.add(entry.getName(), jar.readAllBytes());
        }
      }
    }
    Trainee trainee = new Trainee(folder, zip.bytes(), "io.demitasse.functions.Digest::handle");
    trainee.train("\"tea\"");
    Run run = trainee.invoke("\"tea\"");
    assertThat(run.answer()).endsWith(" file:/var/task/lib/00-function.jar\"");
    assertThat(run.log()).containsPattern("BouncyCastleProvider source: shared objects file");
  }

  @Test
  void classes_of_a_signed_jar_are_told_to_be_outside_of_the_cache() throws Exception {
    OddZip zip = new OddZip().addClass("Digest.class");
    zip.add("lib/bc.jar", Files.readAllBytes(FunctionZip.jars("org.bouncycastle").getFirst()));
    Trainee trainee = new Trainee(folder, zip.bytes(), "io.demitasse.functions.Digest::handle");
    trainee.train("\"tea\"");
    assertThat(trainee.notes())
        .anyMatch(note ->
            note.startsWith("Not in the cache, because their jar is signed: ")
                && note.contains("such as org.bouncycastle."))
        .anyMatch(note -> note.contains("multi-release jar: 1 class(es)"));
  }

  @Test
  void spring_finds_its_components_in_a_trained_function() throws Exception {
    byte[] zip = FunctionZip.of("Scan").with("org.springframework", "io.micrometer").bytes();
    Trainee trainee = new Trainee(folder, zip, "io.demitasse.libraries.Scan::handle");
    trainee.train("\"Ada\"");
    Run run = trainee.invoke("\"Ada\"");
    assertThat(run.answer()).isEqualTo("\"Hello, Ada\"");
    assertThat(run.log()).containsPattern("libraries\\.Scan\\$Greeter source: shared objects");
  }

  @Test
  void logging_libraries_find_their_settings_once() throws Exception {
    byte[] zip =
        FunctionZip.of("Logback")
            .with("ch.qos.logback", "org.slf4j.slf4j-api")
            .withFile("logback.xml")
            .bytes();
    Trainee trainee = new Trainee(folder, zip, "io.demitasse.libraries.Logback::handle");
    trainee.train("\"first\"");
    assertThat(trainee.log()).contains("Logback - order first").doesNotContain("|-", "WARN");
  }

  @Test
  void log4j_with_its_plugins_and_a_multi_release_jar_is_trained() throws Exception {
    byte[] zip =
        FunctionZip.of("Log4j")
            .with("org.apache.logging.log4j", "com.amazonaws.aws-lambda-java-log4j2")
            .withFile("log4j2.xml")
            .bytes();
    Trainee trainee = new Trainee(folder, zip, "io.demitasse.libraries.Log4j::handle");
    trainee.train("\"first\"");
    assertThat(trainee.log()).contains("Log4j - order first").doesNotContain("StatusLogger");
  }

  @Test
  void kotlin_and_jars_alone_are_trained_without_events() throws Exception {
    Path jar = folder.resolve("function.jar");
    Files.write(jar, FunctionZip.of("Kotlin").bytes());
    OddZip zip = new OddZip().add("lib/function.jar", Files.readAllBytes(jar));
    for (Path library : FunctionZip.jars("org.jetbrains")) {
      zip.add("lib/" + library.getFileName(), Files.readAllBytes(library));
    }
    Trainee trainee = new Trainee(folder, zip.bytes(), "io.demitasse.libraries.Kotlin::handle");
    trainee.train();
    Run run = trainee.invoke("[\"latte\"]");
    assertThat(folder.resolve("task/lib")).isDirectoryNotContaining("glob:**00-function.jar");
    assertThat(run.answer()).isEqualTo("{\"first\":\"l*tt*\",\"second\":1}");
    assertThat(run.log()).containsPattern("libraries\\.Kotlin source: shared objects file");
  }
}
