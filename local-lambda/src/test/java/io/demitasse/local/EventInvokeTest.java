package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.local.http.JsonTrees;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** What becomes of events, and of what would send them. */
@Tag("it")
class EventInvokeTest extends EchoFunction {
  private void send(String event) {
    sdk.invoke(r ->
        r.functionName("f")
            .invocationType(InvocationType.EVENT)
            .payload(SdkBytes.fromUtf8String(event)));
  }

  private List<Path> messages() throws Exception {
    var folder = data.resolve("destinations").resolve(QUEUE.replace(':', '_'));
    var end = Instant.now().plusSeconds(20);
    while (Instant.now().isBefore(end)) {
      if (Files.isDirectory(folder)) {
        try (var files = Files.list(folder)) {
          var found = files.filter(f -> f.toString().endsWith(".json")).toList();
          if (!found.isEmpty()) {
            return found;
          }
        }
      }
      Thread.sleep(50);
    }
    return List.of();
  }

  @Test
  void an_event_that_fails_is_tried_as_often_as_configured_and_reaches_its_destination()
      throws Exception {
    sdk.putFunctionEventInvokeConfig(r ->
        r.functionName("f")
            .maximumRetryAttempts(1)
            .destinationConfig(d -> d.onFailure(f -> f.destination(QUEUE))));
    send("\"error\"");
    var record = JsonTrees.parse(Files.readAllBytes(messages().getFirst()));
    assertThat(record.at("/requestContext/condition").asText()).isEqualTo("RetriesExhausted");
    assertThat(record.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(2);
    assertThat(record.at("/requestPayload").asText()).isEqualTo("error");
    assertThat(record.at("/responsePayload/errorMessage").asText()).isEqualTo("as asked");
    sdk.updateFunctionEventInvokeConfig(r -> r.functionName("f").maximumRetryAttempts(0));
    assertThat(
            sdk.getFunctionEventInvokeConfig(r -> r.functionName("f"))
                .destinationConfig()
                .onFailure()
                .destination())
        .isEqualTo(QUEUE);
    assertThat(
            sdk.listFunctionEventInvokeConfigs(r -> r.functionName("f"))
                .functionEventInvokeConfigs())
        .hasSize(1);
    sdk.deleteFunctionEventInvokeConfig(r -> r.functionName("f"));
    assertThatThrownBy(() -> sdk.getFunctionEventInvokeConfig(r -> r.functionName("f")))
        .isInstanceOf(ResourceNotFoundException.class);
  }

  @Test
  void an_event_that_comes_by_the_older_operation_is_an_event_too() throws Exception {
    var request =
        HttpRequest.newBuilder(lambda.endpoint().resolve("/2014-11-13/functions/f/invoke-async/"))
            .POST(HttpRequest.BodyPublishers.ofString("\"print the older way\""))
            .build();
    var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(202);
    var end = Instant.now().plusSeconds(20);
    var log = lambda.logFile("f");
    while (!(Files.exists(log) && Files.readString(log).contains("the older way"))
        && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(log).content().contains("the older way");
  }

  @Test
  void the_answer_to_an_event_reaches_another_function() throws Exception {
    client.createFunction("listener", "echo");
    sdk.putFunctionEventInvokeConfig(r ->
        r.functionName("f")
            .destinationConfig(d ->
                d.onSuccess(s -> s.destination(ARN.substring(0, ARN.length() - 1) + "listener"))));
    send("\"print to nobody\"");
    var log = lambda.logFile("listener");
    var end = Instant.now().plusSeconds(20);
    while (!Files.exists(log) && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(log).exists();
  }

  @Test
  void event_source_mappings_are_kept_and_say_that_nothing_is_polled() {
    var created =
        sdk.createEventSourceMapping(
            r -> r.functionName("f").eventSourceArn(QUEUE).batchSize(7).tags(Map.of("a", "b")));
    assertThat(created.stateTransitionReason()).contains("does not poll");
    assertThat(created.maximumBatchingWindowInSeconds()).isZero();
    var stream =
        sdk.createEventSourceMapping(r ->
            r.functionName("f")
                .eventSourceArn("arn:aws:kinesis:us-east-1:000000000000:stream/s")
                .startingPosition("LATEST"));
    assertThat(stream.batchSize()).isEqualTo(100);
    assertThat(stream.maximumRetryAttempts()).isEqualTo(-1);
    sdk.deleteEventSourceMapping(r -> r.uuid(stream.uuid()));
    sdk.updateEventSourceMapping(r -> r.uuid(created.uuid()).batchSize(8).enabled(false));
    var got = sdk.getEventSourceMapping(r -> r.uuid(created.uuid()));
    assertThat(got.batchSize()).isEqualTo(8);
    assertThat(got.state()).isEqualTo("Disabled");
    assertThat(sdk.listEventSourceMappings(r -> r.functionName("f")).eventSourceMappings())
        .hasSize(1);
    assertThat(sdk.listTags(r -> r.resource(created.eventSourceMappingArn())).tags())
        .containsEntry("a", "b");
    sdk.deleteEventSourceMapping(r -> r.uuid(created.uuid()));
    assertThat(sdk.listEventSourceMappings(r -> {}).eventSourceMappings()).isEmpty();
  }
}
