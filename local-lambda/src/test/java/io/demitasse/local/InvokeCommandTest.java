package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("it")
class InvokeCommandTest {
  @TempDir private Path folder;
  private Path layer;
  private Path code;

  @BeforeEach
  void createFolders() throws IOException {
    layer = Files.createDirectory(folder.resolve("layer"));
    code = Files.createDirectory(folder.resolve("code"));
    FakeRuntime.install(layer);
  }

  private record Result(int status, String answers, String log) {}

  private Result invoke(String handler, List<String> events, String... more)
      throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            ServerProcess.command(
                "invoke", "-l", layer.toString(), "-c", code.toString(), "--handler", handler));
    for (var event : events) {
      var file = Files.createTempFile(folder, "event", ".json");
      command.addAll(List.of("-e", Files.writeString(file, event).toString()));
    }
    command.addAll(List.of(more));
    var log = folder.resolve("log").toFile();
    var process = new ProcessBuilder(command).redirectError(log).start();
    var answers = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), answers, Files.readString(log.toPath()));
  }

  @Test
  void all_events_go_to_one_process_and_the_answers_to_standard_output() throws Exception {
    var result = invoke("echo", List.of("1", "\"served\""), "--repeat", "2");
    assertThat(result.answers()).isEqualTo("1\n1\n1\n3\n");
    assertThat(result.log()).contains("INIT_START").contains("REPORT RequestId: ");
    assertThat(result.status()).isZero();
  }

  @Test
  void the_process_is_ended_with_sigterm_and_may_take_its_time() throws Exception {
    assertThat(invoke("hook", List.of("1")).log()).contains("caught SIGTERM");
  }

  @Test
  void settings_reach_the_function() throws Exception {
    var events = List.of("\"env A\"", "\"env AWS_LAMBDA_FUNCTION_MEMORY_SIZE\"");
    var result = invoke("echo", events, "--env", "A=b=c", "--memory", "1024");
    assertThat(result.answers()).isEqualTo("\"b=c\"\n\"1024\"\n");
  }

  @Test
  void one_failure_makes_the_command_fail() throws Exception {
    var result = invoke("echo", List.of("\"exit 3\"", "1"));
    assertThat(result.answers()).contains("Runtime.ExitError").endsWith("1\n");
    assertThat(result.log()).contains("The invocation failed: Runtime.ExitError");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void for_machines_there_is_one_array_with_what_came_of_each_event() throws Exception {
    var result = invoke("echo", List.of("{\"a\":1}", "\"exit 3\""), "--json");
    var array = new ObjectMapper().readTree(result.answers());
    assertThat(array).hasSize(2);
    assertThat(array.at("/0/event").asText()).endsWith(".json");
    assertThat(array.at("/0/succeeded").asBoolean()).isTrue();
    assertThat(array.at("/0/response")).hasToString("{\"a\":1}");
    assertThat(array.at("/1/succeeded").asBoolean(true)).isFalse();
    assertThat(array.at("/1/errorType").asText()).isEqualTo("Runtime.ExitError");
    assertThat(array.at("/1/error/errorMessage").asText()).contains("exit status 3");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void a_timeout_makes_the_command_fail() throws Exception {
    var result = invoke("echo", List.of("\"spin\""), "--timeout", "1");
    assertThat(result.answers()).contains("Task timed out after 1.00 seconds");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void zips_are_unpacked_and_missing_files_are_named() throws Exception {
    var zip = Zips.of("bootstrap", "#!/bin/sh\nexit 7\n");
    Files.write(folder.resolve("code.zip"), zip);
    code = folder.resolve("code.zip");
    assertThat(invoke("echo", List.of("1")).answers())
        .contains("fork/exec")
        .contains("permission denied");
    code = folder.resolve("nowhere");
    var result = invoke("echo", List.of("1"));
    assertThat(result.log()).contains("nowhere is neither a folder nor a zip file");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void an_event_that_Lambda_would_not_take_comes_to_no_function() throws Exception {
    var result = invoke("echo", List.of("{\"a\":"));
    assertThat(result.log()).containsPattern("event.*\\.json is no JSON").contains("line 1");
    assertThat(result.log()).doesNotContain("INIT_START");
    assertThat(result.status()).isEqualTo(1);
  }

  @Test
  void a_layer_that_is_none_is_named_with_what_to_do() throws Exception {
    Files.delete(layer.resolve("bootstrap"));
    var result = invoke("echo", List.of("1"));
    assertThat(result.log())
        .contains(layer.toString(), "has a bootstrap", "docs/troubleshooting.md#no-layer")
        .doesNotContain("INIT_START");
    assertThat(result.status()).isEqualTo(1);
  }
}
