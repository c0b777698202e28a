package io.demitasse.local.invoke;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Outcome;
import io.demitasse.local.runtimeapi.Payload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Collects what a destination hears of one event, in the form that Lambda gives it. */
final class DestinationRecord {
  private final InvocationRequest request;
  private final ObjectNode response = JsonTrees.object();
  private String error = "";

  DestinationRecord(InvocationRequest request) {
    this.request = request;
  }

  /** Takes the result of the last try. */
  void answered(String version, Outcome outcome, Payload payload) {
    response.removeAll();
    var context = response.putObject("responseContext");
    context.put("statusCode", 200).put("executedVersion", version);
    if (outcome instanceof Outcome.Failure(var type, var body)) {
      context.put("functionError", "Unhandled");
      response.set("responsePayload", tree(body.getBytes(StandardCharsets.UTF_8)));
      error = body;
    } else {
      response.set("responsePayload", tree(payload.bytes()));
    }
  }

  ObjectNode json(String condition, int attempts) {
    var json = JsonTrees.object().put("version", "1.0").put("timestamp", now());
    json.putObject("requestContext")
        .put("requestId", request.requestId())
        .put("functionArn", request.functionArn())
        .put("condition", condition)
        .put("approximateInvokeCount", attempts);
    json.set("requestPayload", tree(request.event().bytes()));
    return json.setAll(response);
  }

  /** A dead letter is the event, with what went wrong beside it. */
  ObjectNode deadLetter() {
    var json = JsonTrees.object();
    json.putObject("MessageAttributes")
        .put("RequestID", request.requestId())
        .put("ErrorCode", 200)
        .put("ErrorMessage", error);
    json.set("Body", tree(request.event().bytes()));
    return json;
  }

  private static String now() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static JsonNode tree(byte[] bytes) {
    try {
      return JsonTrees.parse(bytes);
    } catch (IOException notJson) {
      return TextNode.valueOf(new String(bytes, StandardCharsets.UTF_8));
    }
  }
}
