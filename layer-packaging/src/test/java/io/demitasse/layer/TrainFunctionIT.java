package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.UnpackedLayer.Run;
import io.demitasse.local.archive.Unzipper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A function zip gets its own cache, which is used while it fits, and only then. */
@Tag("it")
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

  @Test
  void stopped_in_the_middle_it_leaves_nothing_behind() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("tmp"));
    Path output = folder.resolve("trained.zip");
    List<String> command = new ArrayList<>(command(output));
    command.add("--verbose");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
    Process training = builder.start();
    try (var lines = training.inputReader()) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("Training it")) {
          new ProcessBuilder("kill", "-INT", Long.toString(training.pid())).start().waitFor();
        }
      }
    }
    assertThat(training.waitFor()).isEqualTo(130);
    assertThat(temporary).isEmptyDirectory();
    assertThat(output).doesNotExist();
  }

  @Test
  void what_it_says_is_short() throws Exception {
    Path output = folder.resolve("trained.zip");
    Process training = new ProcessBuilder(command(output)).redirectErrorStream(true).start();
    String said = new String(training.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(training.waitFor()).as(said).isZero();
    assertThat(said)
        .doesNotContain("Picked up", "START RequestId")
        .containsPattern("Wrote .*trained\\.zip: [0-9.]+ MB, was [0-9.]+ KB")
        .containsPattern("first answer: [0-9]+ ms trained, [0-9]+ ms untrained");
    assertThat(said.lines().count()).isLessThan(12);
  }

  private List<String> command(Path output) throws IOException {
    Path event = Files.writeString(folder.resolve("event.json"), "{\"key1\":\"value1\"}");
    Path function = folder.resolve("function.zip");
    Files.write(function, FunctionZip.ofTrainingHandlers().bytes());
    return List.of(
        BuiltLayer.script("train-function.sh").toString(),
        "--code",
        function.toString(),
        // Once the short name of --handler, and still taken as such.
        "-h",
        HANDLER,
        "--event",
        event.toString(),
        "--layer",
        BuiltLayer.zip().toString(),
        "--output",
        output.toString());
  }

  private Path train() throws Exception {
    Path output = folder.resolve("trained.zip");
    assertThat(new ProcessBuilder(command(output)).inheritIO().start().waitFor()).isZero();
    return output;
  }
}
