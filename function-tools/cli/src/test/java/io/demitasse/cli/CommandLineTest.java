package io.demitasse.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.demitasse.local.LocalLambda;
import io.demitasse.local.LocalLambdaOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words, the streams and the exit codes. */
@Tag("it")
final class CommandLineTest {
  private static final List<String> JSON_COMMANDS =
      List.of("dev", "invoke", "doctor", "train", "layer", "publish", "deploy", "rollback");

  @TempDir private Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... arguments) {
    return Main.commandLine()
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private Path zip(String name, String content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return Files.write(folder.resolve(content + ".zip"), bytes.toByteArray());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dev",
        "invoke",
        "serve",
        "logs",
        "doctor",
        "train",
        "publish",
        "deploy",
        "rollback",
        "layer",
        "client"
      })
  void every_command_has_help_by_the_same_letter(String command) {
    assertThat(run(command, "-h")).isZero();
    assertThat(out.toString())
        .contains("Usage: demitasse " + command)
        .containsPattern("(?s)Exit codes:.*0 .*1 .*2 ");
    assertThat(run(command, "--help")).isZero();
  }

  @Test
  void an_option_means_the_same_wherever_it_is() {
    for (var command : List.of("dev", "invoke", "doctor", "train", "deploy")) {
      var options = Main.commandLine().getSubcommands().get(command).getCommandSpec().optionsMap();
      assertThat(options).as(command).containsKeys("--code", "-c", "--handler", "--layer", "-l");
    }
    for (var command : JSON_COMMANDS) {
      var options = Main.commandLine().getSubcommands().get(command).getCommandSpec().optionsMap();
      assertThat(options).as(command).containsKey("--json");
    }
    for (var command : List.of("publish", "deploy", "rollback")) {
      var options = Main.commandLine().getSubcommands().get(command).getCommandSpec().optionsMap();
      assertThat(options).as(command).containsKeys("--endpoint-url", "--region");
    }
    for (var command : List.of("serve", "dev")) {
      var options = Main.commandLine().getSubcommands().get(command).getCommandSpec().optionsMap();
      assertThat(options)
          .as(command)
          .containsKeys("--port", "-p", "--sandbox", "--debug", "--debug-suspend");
    }
    for (var command : List.of("dev", "logs", "deploy", "rollback")) {
      var options = Main.commandLine().getSubcommands().get(command).getCommandSpec().optionsMap();
      assertThat(options).as(command).containsKey("--function-name");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deploy",
        "deploy --function-name f",
        "deploy --all-functions-using demitasse --handler a.B::c",
        "deploy --function-name f --code . --environment Variables={=}",
        "deploy --function-name f --code . --memory much",
        "deploy --function-name f --code . --endpoint-url 127.0.0.1",
        "publish",
        "publish --layer x.zip --account 123",
        "publish --layer x.zip --organization acme",
        "publish --layer x.zip --parallel 0",
        "rollback",
        "dev --handler a.B::c",
        "dev --code . --handler a.B::c --layer x.zip --debug 0",
        "invoke --event e.json",
        "train --code x.zip --handler a.B::c",
        "layer --name mail --layer x.zip",
        "doctor",
        "serve --port many",
        "logs",
        "unknown",
        "deploy --unknown"
      })
  void wrong_arguments_exit_with_2_and_say_what_is_wrong(String line) {
    assertThat(run(line.split(" "))).isEqualTo(2);
    assertThat(err.toString()).isNotBlank().doesNotContain("\tat ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train --code no.zip --handler a.B::c --layer no.zip",
        "layer --name mail --layer no.zip --handlers . --events . --jars no",
        "layer --name Mail! --layer no.zip --handlers . --events . --jars .",
        "invoke --code no.zip --handler a.B::c --layer no.zip --event no.json",
        "publish --layer no.zip --endpoint-url http://127.0.0.1:1",
        "client get-function --name f --endpoint-url http://127.0.0.1:1",
        "logs --function-name f --data no"
      })
  void what_fails_exits_with_1_and_says_why_in_a_line_or_two(String line) {
    assertThat(run(line.split(" "))).isEqualTo(1);
    assertThat(out.toString()).isEmpty();
    if (!line.startsWith("logs")) {
      assertThat(err.toString())
          .startsWith("demitasse " + line.substring(0, line.indexOf(' ')))
          .doesNotContain("\tat ");
    }
  }

  @Test
  void what_is_done_in_part_exits_with_3_and_names_what_is_left() throws Exception {
    try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral())) {
      assertThat(
              run(
                  "publish",
                  "--region=eu-west-1,us-east-1",
                  "--endpoint-url=eu-west-1=" + lambda.endpoint(),
                  "--endpoint-url=us-east-1=http://127.0.0.1:1",
                  "--layer=" + zip("bootstrap", "layer"),
                  "--layer-name=demitasse",
                  "--layers-file=" + folder.resolve("layers.json")))
          .isEqualTo(3);
      assertThat(err.toString()).contains("us-east-1 failed", "run the same again");
    }
  }

  @Test
  void completion_knows_the_commands() {
    assertThat(run("generate-completion")).isZero();
    assertThat(out.toString()).contains("rollback", "--function-name");
  }

  @Test
  void json_is_one_value_on_standard_output_and_a_pipe_sees_no_progress() throws Exception {
    try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral())) {
      var endpoint = lambda.endpoint().toString();
      assertThat(
              run(
                  "publish",
                  "--json",
                  "--endpoint-url=" + endpoint,
                  "--layer=" + zip("bootstrap", "layer"),
                  "--layer-name=demitasse",
                  "--layers-file=" + folder.resolve("layers.json")))
          .isZero();
      var json = new ObjectMapper().readTree(out.toString());
      assertThat(json.at("/layers/0/arn").asText()).endsWith(":layer:demitasse:1");
      assertThat(json.at("/layers/0/published").asBoolean()).isTrue();

      var process =
          demitasse(
              "deploy",
              "--endpoint-url=" + endpoint,
              "--function-name=f",
              "--handler=a.B::c",
              "--code=" + zip("handler", "code"));
      assertThat(process.getErrorStream().readAllBytes()).isEmpty();
      assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
          .startsWith("Created f: a.B::c on arn:aws:lambda:");
      assertThat(process.waitFor()).isZero();
    }
  }

  @Test
  void without_credentials_it_says_where_they_may_come_from() throws Exception {
    var process =
        demitasse(
            "deploy", "--region=us-east-1", "--function-name=f", "--code=" + zip("h", "code"));
    assertThat(new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
        .contains("there are no credentials", "AWS_PROFILE")
        .doesNotContain("\tat ");
    assertThat(process.waitFor()).isEqualTo(1);
  }

  @Test
  void where_nobody_listens_it_says_how_to_start_one() throws Exception {
    assertThat(
            run(
                "deploy",
                "--endpoint-url=http://127.0.0.1:1",
                "--function-name=f",
                "--code=" + zip("h", "code")))
        .isEqualTo(1);
    assertThat(err.toString()).contains("nothing listens there", "demitasse serve");
  }

  @Test
  void client_speaks_the_words_of_the_aws_CLI() throws Exception {
    try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral())) {
      var endpoint = lambda.endpoint().toString();
      assertThat(
              run(
                  ("client create-function --function-name f --runtime provided.al2023 --handler"
                          + " a.B::c --role arn:aws:iam::000000000000:role/r --zip-file fileb://"
                          + zip("h", "code")
                          + " --environment Variables={DRINK=tea,CUP=large} --architectures x86_64"
                          + " --tags team=blue --query Environment.Variables.CUP --output text"
                          + " --endpoint-url "
                          + endpoint)
                      .split(" ")))
          .as(err.toString())
          .isZero();
      assertThat(out.toString()).isEqualTo("large\n");
      assertThat(
              run(
                  "client",
                  "wait",
                  "function-active-v2",
                  "--function-name",
                  "f",
                  "--endpoint-url",
                  endpoint))
          .isZero();
      assertThat(
              run(
                  "client",
                  "update-function-configuration",
                  "--function-name",
                  "f",
                  "--memory-size",
                  "many",
                  "--endpoint-url",
                  endpoint))
          .isEqualTo(1);
      assertThat(err.toString()).contains("MemorySize is a number");
      assertThat(run("client", "get-function", "--name", "f", "--endpoint-url", endpoint))
          .isEqualTo(1);
      assertThat(err.toString()).contains("--name is no option here", "--function-name");
    }
  }

  /** Another process with nothing in its environment, and pipes. */
  private Process demitasse(String... arguments) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
    builder.environment().put("HOME", folder.toString());
    return builder.start();
  }
}
