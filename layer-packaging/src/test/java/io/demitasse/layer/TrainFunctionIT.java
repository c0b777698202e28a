package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.UnpackedLayer.Run;
import io.demitasse.local.archive.Unzipper;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function zip gets its own cache, which is used while it fits, and only then. */
final class TrainFunctionIT {
  private static final String HANDLER = "io.demitasse.training.Handlers::map";
  private static final Map<String, String> LOG_CLASSES =
      Map.of("DEMITASSE_JVM_OPTIONS", "-Xlog:class+load");

  @TempDir private Path folder;

  @Test
  void a_trained_function_starts_from_its_cache_until_one_of_its_jars_changes() throws Exception {
    UnpackedLayer layer = UnpackedLayer.in(folder.resolve("opt"));
    Path task = folder.resolve("task");
    Unzipper.unzip(train(), task, Integer.MAX_VALUE);
    Run trained = layer.invoke(task, HANDLER, LOG_CLASSES);
    assertThat(trained.answer()).endsWith("{\"key1\":\"value1\"}");
    assertThat(trained.log())
        .containsPattern("io\\.demitasse\\.training\\.Handlers source: shared objects file")
        .doesNotContain("Starting slower");

    try (var jar = FileSystems.newFileSystem(task.resolve("lib/00-function.jar"))) {
      Files.writeString(jar.getPath("new.txt"), "new");
    }
    Run changed = layer.invoke(task, HANDLER, LOG_CLASSES);
    assertThat(changed.answer()).endsWith("{\"key1\":\"value1\"}");
    assertThat(changed.log())
        .containsOnlyOnce("Starting slower")
        .contains("trained on jar 00-function.jar")
        .containsPattern("io\\.demitasse\\.training\\.Handlers source: file:");

    Files.writeString(task.resolve("function.aot.fingerprint"), "LAYER_ID=\"another\"\n");
    Run other = layer.invoke(task, HANDLER, LOG_CLASSES);
    assertThat(other.answer()).endsWith("{\"key1\":\"value1\"}");
    assertThat(other.classesFromCache()).isGreaterThan(1000);
    assertThat(other.log()).containsOnlyOnce("Starting slower").contains("LAYER_ID=\"another\"");
  }

  private Path train() throws Exception {
    Path event = Files.writeString(folder.resolve("event.json"), "{\"key1\":\"value1\"}");
    Path output = folder.resolve("trained.zip");
    int exit =
        new ProcessBuilder(
                BuiltLayer.script("train-function.sh").toString(),
                "--code",
                function().toString(),
                "--handler",
                HANDLER,
                "--event",
                event.toString(),
                "--layer",
                BuiltLayer.zip().toString(),
                "--output",
                output.toString())
            .inheritIO()
            .start()
            .waitFor();
    assertThat(exit).isZero();
    return output;
  }

  private Path function() throws IOException {
    Path classes = Path.of("target/test-classes");
    Path function = folder.resolve("function.zip");
    try (var zip = new ZipOutputStream(Files.newOutputStream(function));
        var files = Files.walk(classes.resolve("io/demitasse/training"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
        Files.copy(file, zip);
      }
    }
    return function;
  }
}
