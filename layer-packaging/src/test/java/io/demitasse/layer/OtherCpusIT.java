package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.layer.UnpackedLayer.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The layer, and a function trained for it, on processors that are not the one of the training: an
 * emulator runs them. Names are those of its models; {@code max} is all that the emulator can do.
 */
@Tag("it")
final class OtherCpusIT {
  private static final Path EMULATOR =
      Path.of("/usr/bin/qemu-" + emulated(System.getProperty("os.arch")) + "-static");
  private static final String HANDLER = "io.demitasse.training.Handlers::map";

  @TempDir private static Path folder;
  private static UnpackedLayer layer = new UnpackedLayer(Path.of(""));
  private static Path trained = Path.of("");
  private static Path wrapper = Path.of("");

  @BeforeAll
  static void train() throws Exception {
    assumeTrue(Files.isExecutable(EMULATOR), EMULATOR + " is not there; Debian: qemu-user-static");
    assumeTrue(EMULATOR.toString().contains("x86_64"), "the models below are of x86-64");
    wrapper =
        Files.writeString(folder.resolve("wrapper"), "#!/bin/sh\nexec " + EMULATOR + " \"$@\"\n");
    Files.setPosixFilePermissions(wrapper, PosixFilePermissions.fromString("rwxr-xr-x"));
    layer = UnpackedLayer.in(folder.resolve("opt"));
    Trainee trainee = new Trainee(folder, FunctionZip.ofTrainingHandlers().bytes(), HANDLER);
    trainee.train("{\"key1\":\"value1\"}");
    trained = trainee.unpacked();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Conroe", "Nehalem", "Westmere", "Haswell", "EPYC-Milan", "max"})
  void the_cache_of_the_layer_runs_on(String cpu) throws Exception {
    answersFromItsCache(cpu, Path.of("training/target/classes"), 1000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nehalem", "Westmere", "Haswell", "max"})
  void the_cache_of_a_trained_function_runs_on(String cpu) throws Exception {
    Run run = answersFromItsCache(cpu, trained, 1000);
    assertThat(run.log())
        .containsPattern("io\\.demitasse\\.training\\.Handlers source: shared objects file");
  }

  private static Run answersFromItsCache(String cpu, Path task, int classes) throws Exception {
    Run run =
        layer.invoke(
            task,
            HANDLER,
            Map.of(
                "AWS_LAMBDA_EXEC_WRAPPER",
                wrapper.toString(),
                "QEMU_CPU",
                cpu,
                "DEMITASSE_JVM_OPTIONS",
                "-Xlog:class+load"));
    assertThat(run.answer()).as(run.log()).endsWith("{\"key1\":\"value1\"}");
    assertThat(run.classesFromCache()).isGreaterThan(classes);
    assertThat(run.log()).doesNotContain("Starting slower", "SIGILL");
    return run;
  }

  private static String emulated(String arch) {
    return arch.equals("amd64") ? "x86_64" : arch;
  }
}
