package io.demitasse.layer.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DumpLogTest {
  @TempDir private Path folder;

  @Test
  void classes_that_are_left_out_are_told_by_reason_and_those_of_the_jdk_are_not()
      throws IOException {
    log(
        1,
        """
        [0.5s][warning][aot] Skipping org/bc/B: Signed JAR
        [0.5s][warning][aot] Skipping org/bc/A: Signed JAR
        [0.5s][warning][aot] Skipping t.Dyn: Unsupported location
        [0.5s][warning][aot] Skipping jdk/internal/Jfr: Signed JAR
        """);
    log(2, "[0.6s][warning][aot] Skipping org/bc/A: Signed JAR\n");
    DumpLog log = DumpLog.in(folder);
    assertThat(log.left())
        .containsExactly(
            "Not in the cache, because native or other code defined them, or they are of one Java"
                + " version in a multi-release jar: 1 class(es), such as t.Dyn",
            "Not in the cache, because their jar is signed: 2 class(es), such as org.bc.A,"
                + " org.bc.B");
    assertThat(log.errors()).isEmpty();
  }

  @Test
  void what_else_the_jvm_says_is_the_reason_of_a_failure() throws IOException {
    log(1, "[0.1s][error][aot] Error: non-empty directory '/x'\n");
    assertThat(DumpLog.in(folder).errors()).contains("non-empty directory '/x'");
  }

  private void log(int process, String text) throws IOException {
    Files.writeString(folder.resolve("demitasse-dump-" + process + ".log"), text);
  }
}
