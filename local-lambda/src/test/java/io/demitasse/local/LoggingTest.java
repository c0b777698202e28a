package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;

@Tag("it")
class LoggingTest {
  @TempDir private Path data;

  private List<String> log(String level, String... events) throws IOException {
    try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral().withData(data));
        var client = new Client(lambda)) {
      client.createFunction("f", "echo");
      client
          .sdk()
          .updateFunctionConfiguration(r ->
              r.functionName("f")
                  .loggingConfig(
                      l -> l.logFormat("JSON").applicationLogLevel("WARN").systemLogLevel(level)));
      for (var event : events) {
        client.invoke("f", event);
      }
      return Files.readAllLines(lambda.logFile("f"));
    }
  }

  @Test
  void the_platform_writes_json_records_with_figures() throws IOException {
    var lines = log("INFO", "1");
    assertThat(lines).hasSize(3);
    var report = JsonTrees.parse(lines.getLast().getBytes(StandardCharsets.UTF_8));
    assertThat(report.get("type").asText()).isEqualTo("platform.report");
    assertThat(report.at("/record/status").asText()).isEqualTo("success");
    assertThat(report.at("/record/metrics/memorySizeMB").asInt()).isEqualTo(128);
    assertThat(report.at("/record/metrics/durationMs").asDouble()).isPositive();
    assertThat(report.at("/record/metrics/initDurationMs").asDouble()).isPositive();
  }

  @Test
  void records_below_the_applications_level_are_dropped_and_other_lines_are_kept()
      throws IOException {
    var lines =
        log(
            "WARN",
            "\"level info\"",
            "\"level warn\"",
            "\"level DEBUG\"",
            "\"level nonsense\"",
            "\"print plain\"");
    assertThat(lines).containsExactly("{\"level\":\"warn\"}", "plain");
  }

  @Test
  void a_process_gets_sigterm_only_if_it_registered_an_extension() throws IOException {
    for (var handler : List.of("extension", "hook")) {
      Path log;
      try (var lambda = LocalLambda.start(LocalLambdaOptions.ephemeral().withData(data));
          var client = new Client(lambda)) {
        client.createFunction(handler, handler);
        client.invoke(handler, "1");
        log = lambda.logFile(handler);
      }
      boolean told = Files.readString(log).contains("caught SIGTERM");
      assertThat(told).as(handler).isEqualTo(handler.equals("extension"));
    }
  }

  @Test
  void the_command_follows_a_log() throws Exception {
    var logs = Files.createDirectories(data.resolve("logs"));
    var file = Files.writeString(logs.resolve("f.log"), "first\n");
    var command = ServerProcess.command("logs", "f", "--follow", "--data", data.toString());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try (var output = process.inputReader()) {
      assertThat(output.readLine()).isEqualTo("first");
      Files.writeString(file, "first\nsecond\n");
      assertThat(output.readLine()).isEqualTo("second");
      Files.writeString(file, "last of the old file\n", StandardOpenOption.APPEND);
      Files.move(file, logs.resolve("f.log.1"));
      Files.writeString(file, "first of the new file, which is longer than the old one was\n");
      assertThat(output.readLine()).isEqualTo("last of the old file");
      assertThat(output.readLine()).startsWith("first of the new file");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void events_are_tried_three_times() throws Exception {
    var options = LocalLambdaOptions.ephemeral().withRetryDelay(Duration.ofMillis(50));
    try (var lambda = LocalLambda.start(options);
        var client = new Client(lambda)) {
      client.createFunction("f", "echo");
      var accepted =
          client
              .sdk()
              .invoke(r ->
                  r.functionName("f")
                      .invocationType("Event")
                      .payload(SdkBytes.fromUtf8String("\"error\"")));
      assertThat(accepted.statusCode()).isEqualTo(202);
      var limit = Instant.now().plus(Duration.ofSeconds(20));
      while (ends(lambda) < 3 && Instant.now().isBefore(limit)) {
        Thread.sleep(50);
      }
      Thread.sleep(300);
      assertThat(ends(lambda)).isEqualTo(3);
      assertThat(
              client.sdk().invoke(r -> r.functionName("f").invocationType("DryRun")).statusCode())
          .isEqualTo(204);
    }
  }

  private static long ends(LocalLambda lambda) throws IOException {
    var file = lambda.logFile("f");
    if (!Files.exists(file)) {
      return 0;
    }
    return Files.readAllLines(file).stream().filter(line -> line.startsWith("END ")).count();
  }
}
