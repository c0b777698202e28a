package io.demitasse.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The CDK example of the guide is synthesised, by its own tests. */
@Tag("release")
final class CdkExampleIT {
  private static final Path EXAMPLE = Path.of("..", "docs", "guide", "cdk").toAbsolutePath();

  @Test
  void its_tests_pass_in_a_copy(@TempDir Path folder) throws IOException, InterruptedException {
    assumeThat(nodeStarts()).as("the CDK needs Node.js, and there is no node on the PATH").isTrue();
    Path copy = folder.resolve("cdk");
    copy(EXAMPLE, copy);
    Path log = folder.resolve("log");
    Process maven =
        new ProcessBuilder(
                Path.of(System.getProperty("maven.home"), "bin", "mvn").toString(),
                "--batch-mode",
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                "test")
            .directory(copy.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();

    assertThat(maven.waitFor()).as(() -> read(log)).isZero();
    assertThat(read(log)).contains("Tests run: 4, Failures: 0, Errors: 0, Skipped: 0");
  }

  private static boolean nodeStarts() throws InterruptedException {
    try {
      return new ProcessBuilder("node", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      List<Path> sources =
          files.filter(file -> !from.relativize(file).startsWith("target")).toList();
      for (Path file : sources) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
