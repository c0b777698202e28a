package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts that a person runs, against a Local Lambda with the built layer. */
@Tag("it")
class ScriptsIT {
  @AutoClose private final BuiltLayer layer = new BuiltLayer();

  @TempDir private Path folder;

  ScriptsIT() throws IOException {}

  private record Run(int exit, String output) {}

  private Run run(boolean withAwsCli, String script, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(BuiltLayer.script(script).toString());
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().put("AWS_ENDPOINT_URL_LAMBDA", layer.lambda().endpoint().toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    if (!withAwsCli) {
      builder.environment().put("PATH", pathWithoutAws());
    }
    int exit = builder.start().waitFor();
    return new Run(exit, Files.readString(output));
  }

  private static String pathWithoutAws() {
    List<String> folders = new ArrayList<>();
    for (String folder : System.getenv("PATH").split(":", -1)) {
      if (!Files.exists(Path.of(folder, "aws"))) {
        folders.add(folder);
      }
    }
    return String.join(":", folders);
  }

  private static boolean hasAwsCli() {
    return !pathWithoutAws().equals(System.getenv("PATH"));
  }

  @Test
  void publish_and_deploy_and_deploy_again_without_the_aws_cli()
      throws IOException, InterruptedException {
    publishAndDeploy(false);
  }

  @Test
  void publish_and_deploy_and_deploy_again_with_the_aws_cli()
      throws IOException, InterruptedException {
    org.junit.jupiter.api.Assumptions.assumeTrue(hasAwsCli(), "the aws CLI is not installed");
    publishAndDeploy(true);
  }

  private void publishAndDeploy(boolean withAwsCli) throws IOException, InterruptedException {
    Run published = run(withAwsCli, "publish-layer.sh", "--zip", BuiltLayer.zip().toString());
    assertThat(published.output())
        .isEqualTo("arn:aws:lambda:us-east-1:000000000000:layer:demitasse:2\n");

    String[] deploy = {
      "--function-name", "echo",
      "--zip", BuiltLayer.sample("echo").toString(),
      "--handler", "io.demitasse.samples.echo.Echo::handle",
      "--environment", "Variables={DRINK=espresso}",
    };
    Run created = run(withAwsCli, "deploy-function.sh", deploy);
    assertThat(created.output()).startsWith("Created echo:").contains("layer:demitasse:2");
    assertThat(layer.answer("echo", "1")).isEqualTo("Echoing request: '1'");

    Run updated = run(withAwsCli, "deploy-function.sh", deploy);
    assertThat(updated.output()).startsWith("Updated echo:");
    assertThat(layer.answer("echo", "2")).isEqualTo("Echoing request: '2'");
  }

  @Test
  void a_single_handler_runs_without_a_server() throws IOException, InterruptedException {
    Path event =
        Files.writeString(
            folder.resolve("event.json"),
            "{\"queryStringParameters\":{\"number\":\"3\"}}",
            StandardCharsets.UTF_8);

    Run run =
        run(
            false,
            "invoke.sh",
            "-h",
            "io.demitasse.samples.pi.Pi::handle",
            "-c",
            BuiltLayer.sample("pi").toString(),
            "-e",
            event.toString());

    assertThat(run.exit()).isZero();
    assertThat(run.output()).contains("{\"message\":\"3.14\"}");
  }

  @Test
  void a_mistake_on_the_command_line_is_told_in_one_sentence()
      throws IOException, InterruptedException {
    Run deploy = run(false, "deploy-function.sh", "--function-name");
    assertThat(deploy.output())
        .contains("demitasse deploy: ", "'--function-name'", "--help")
        .hasLineCount(2);
    assertThat(deploy.exit()).isEqualTo(2);
    assertThat(run(false, "publish-layer.sh", "--zip", "nowhere.zip"))
        .isEqualTo(new Run(1, "demitasse publish: there is no file or folder nowhere.zip\n"));
    assertThat(run(false, "quickstart.sh", "--fast").exit()).isEqualTo(2);
  }

  @Test
  void every_script_has_help() throws IOException, InterruptedException {
    try (var scripts = Files.newDirectoryStream(BuiltLayer.script("."), "*.sh")) {
      for (Path script : scripts) {
        String name = script.getFileName().toString();
        Run help = run(false, name, "--help");
        assertThat(help.exit()).as("%s", script).isZero();
        assertThat(help.output())
            .as("%s: its own help, or that of the command that it starts", script)
            .containsAnyOf(name.replace(".sh", ""), "Usage: demitasse ");
      }
    }
  }

  @Test
  void the_doctor_finds_the_profile_of_a_function() throws IOException, InterruptedException {
    Run run =
        run(
            false,
            "doctor.sh",
            "-h",
            "io.demitasse.samples.pi.Pi::handle",
            BuiltLayer.sample("pi").toString());

    assertThat(run.output())
        .contains("handler io.demitasse.samples.pi.Pi::handle", "java.base: profile minimal");
    assertThat(run.exit()).isZero();
  }

  @Test
  void the_doctor_tells_the_beans_of_java_desktop_from_the_rest()
      throws IOException, InterruptedException {
    Path log4j =
        FunctionZip.of("Log4j")
            .with("org.apache.logging.log4j")
            .in(Files.createDirectory(folder.resolve("log4j")));
    Path picture = FunctionZip.of("Picture").in(Files.createDirectory(folder.resolve("picture")));

    assertThat(run(false, "doctor.sh", log4j.toString()).output())
        .contains("java.desktop")
        .contains(": profile standard");
    assertThat(run(false, "doctor.sh", picture.toString()).output())
        .contains("modules java.base,java.desktop: profile full")
        .contains("not in standard: java.desktop/java.awt java.desktop/java.awt.image");
  }

  @Test
  void the_doctor_names_what_would_fail() throws IOException, InterruptedException {
    Path function = Files.createDirectory(folder.resolve("function"));
    byte[] java26 = {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, 70};
    Files.write(function.resolve("Newer.class"), java26);
    byte[] sparc = new byte[20];
    sparc[18] = 2;
    Files.write(function.resolve("libold.so"), sparc);
    Files.setPosixFilePermissions(
        Files.createFile(function.resolve("secret.txt")),
        PosixFilePermissions.fromString("rw-------"));

    Run run = run(false, "doctor.sh", "-h", "com.example.Absent::handle", function.toString());

    assertThat(run.output())
        .contains(
            "cannot read: secret.txt",
            "no class com.example.Absent",
            "newer than 25: Newer.class",
            "libold.so is for unknown");
    assertThat(run.exit()).isEqualTo(1);
  }
}
