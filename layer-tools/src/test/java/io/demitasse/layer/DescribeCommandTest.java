package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class DescribeCommandTest {
  @TempDir private Path project;

  private DescribeCommand command() {
    BuildOptions options = new BuildOptions();
    new CommandLine(new Holder(options))
        .parseArgs(
            "--project=" + project,
            "--jdk=" + System.getProperty("java.home"),
            "--profile=standard",
            "--name=layer",
            "--time=2026-01-01T00:00:00Z");
    return new DescribeCommand(options);
  }

  private Path target() throws IOException {
    Path target = Files.createDirectories(project.resolve("target"));
    Files.writeString(target.resolve("layer.zip"), "zip");
    return target;
  }

  @Test
  void offline_a_zip_has_its_checksum_without_the_list_that_maven_makes_online() throws Exception {
    Path target = target();

    assertThat(new CommandLine(command()).execute("--offline=true")).isZero();
    assertThat(target.resolve("layer.zip.sha256")).exists();
    assertThat(target.resolve("layer.cdx.json")).doesNotExist();
  }

  @Test
  void online_the_list_must_be_there() throws Exception {
    target();

    assertThat(new CommandLine(command()).execute("--offline=false")).isNotZero();
  }

  @CommandLine.Command
  private record Holder(@CommandLine.Mixin BuildOptions options) {}
}
