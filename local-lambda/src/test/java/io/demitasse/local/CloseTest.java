package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;

/** When a server has ended, nothing goes on in its folders: they may be deleted, or another's. */
@Tag("it")
class CloseTest {
  @TempDir private Path data;

  @Test
  void events_whose_environments_wait_for_their_turn_to_start_end_with_the_server()
      throws Exception {
    try (var lambda = start(Duration.ofMinutes(1));
        var client = new Client(lambda)) {
      client.createFunction("f", "init-sleep:500");
      send(client, "1", 12);
      awaitLog(lambda);
    }
    assertNothingGoesOn();
  }

  @Test
  void an_event_that_waits_for_its_next_try_ends_with_the_server() throws Exception {
    try (var lambda = start(Duration.ofMillis(700));
        var client = new Client(lambda)) {
      client.createFunction("f", "echo");
      client
          .sdk()
          .putFunctionEventInvokeConfig(r ->
              r.functionName("f")
                  .maximumEventAgeInSeconds(60)
                  .destinationConfig(d ->
                      d.onFailure(f -> f.destination("arn:aws:sqs:us-east-1:000000000000:q"))));
      send(client, "\"error\"", 1);
      awaitLog(lambda);
    }
    assertNothingGoesOn();
  }

  private LocalLambda start(Duration retryDelay) throws IOException {
    return LocalLambda.start(
        LocalLambdaOptions.ephemeral().withData(data).withRetryDelay(retryDelay));
  }

  private static void send(Client client, String event, int times) {
    for (int i = 0; i < times; i++) {
      client
          .sdk()
          .invoke(r ->
              r.functionName("f")
                  .invocationType(InvocationType.EVENT)
                  .payload(SdkBytes.fromUtf8String(event)));
    }
  }

  private static void awaitLog(LocalLambda lambda) throws InterruptedException {
    var end = Instant.now().plusSeconds(20);
    while (!Files.exists(lambda.logFile("f")) && Instant.now().isBefore(end)) {
      Thread.sleep(20);
    }
  }

  private void assertNothingGoesOn() throws Exception {
    var files = files();
    assertThat(files).containsKey(data.resolve("logs/f.log"));
    Thread.sleep(2_000);
    assertThat(files()).isEqualTo(files);
  }

  private Map<Path, Long> files() throws IOException {
    var sizes = new TreeMap<Path, Long>();
    try (var files = Files.walk(data)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        sizes.put(file, Files.size(file));
      }
    }
    return sizes;
  }
}
