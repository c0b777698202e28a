package io.demitasse.local.invoke;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.state.function.Attachment;
import io.demitasse.local.state.function.DeployedFunction;
import io.demitasse.local.state.request.FunctionReference;
import java.time.Duration;

/**
 * What becomes of the events of a function.
 *
 * @param retries how often a failed event is tried again
 * @param maxAge after how long it is given up
 * @param onSuccess the ARN that hears of answers; empty for none
 * @param onFailure the ARN that hears of failures; empty for none
 * @param deadLetters the ARN that gets the events that failed; empty for none
 */
record EventPolicy(
    int retries, Duration maxAge, String onSuccess, String onFailure, String deadLetters) {
  static EventPolicy of(DeployedFunction function, FunctionReference reference) {
    JsonNode config = function.attachments(Attachment.EVENT_INVOKE).get(reference.version());
    var settings = function.latest().settings();
    var given = config == null ? settings.path("NoEventInvokeConfig") : config;
    return new EventPolicy(
        given.path("MaximumRetryAttempts").asInt(2),
        Duration.ofSeconds(given.path("MaximumEventAgeInSeconds").asInt(21600)),
        given.at("/DestinationConfig/OnSuccess/Destination").asText(),
        given.at("/DestinationConfig/OnFailure/Destination").asText(),
        settings.at("/DeadLetterConfig/TargetArn").asText());
  }
}
