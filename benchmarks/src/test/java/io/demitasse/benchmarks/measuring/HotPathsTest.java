package io.demitasse.benchmarks.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

final class HotPathsTest {
  @TempDir private Path folder;

  @Test
  void every_hot_path_runs_on_its_own_and_in_the_whole_loop() throws Exception {
    // In a JVM of its own, because the whole loop replaces the sockets of its JVM.
    var once =
        new OptionsBuilder()
            .include("io.demitasse.runtime\\..*")
            .mode(Mode.SingleShotTime)
            .forks(1)
            .warmupIterations(0)
            .measurementIterations(1)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .output(folder.resolve("jmh.log").toString())
            .build();

    assertThat(new Runner(once).run())
        .extracting(run -> run.getPrimaryResult().getLabel())
        .containsExactlyInAnyOrder(
            "parseNext", "decodeEvent", "encodeResponse", "invocation", "loop");
  }
}
