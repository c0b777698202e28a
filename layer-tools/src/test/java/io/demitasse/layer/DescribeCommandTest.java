package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DescribeCommandTest {
  @TempDir private Path project;

  @Test
  void without_the_list_that_maven_makes_online_the_zip_has_its_checksum_all_the_same()
      throws Exception {
    Path target = Files.createDirectories(project.resolve("target"));
    Files.writeString(target.resolve("layer.zip"), "zip");
    BuildOptions options = new BuildOptions();
    new CommandLine(new Holder(options))
        .parseArgs(
            "--project=" + project,
            "--jdk=" + System.getProperty("java.home"),
            "--profile=standard",
            "--name=layer",
            "--time=2026-01-01T00:00:00Z");

    assertThat(new DescribeCommand(options).call()).isZero();
    assertThat(target.resolve("layer.zip.sha256")).exists();
    assertThat(target.resolve("layer.cdx.json")).doesNotExist();
  }

  @CommandLine.Command
  private record Holder(@CommandLine.Mixin BuildOptions options) {}
}
