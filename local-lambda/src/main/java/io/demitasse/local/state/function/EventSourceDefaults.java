package io.demitasse.local.state.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;

/** What Lambda shows of an event source mapping that nobody has said, by the kind of its source. */
final class EventSourceDefaults {
  private static final int NO_LIMIT = -1;

  private EventSourceDefaults() {}

  static ObjectNode of(ObjectNode request) {
    var arn = request.path("EventSourceArn").asText();
    var defaults = JsonTrees.object().put("MaximumBatchingWindowInSeconds", 0);
    if (arn.contains(":sqs:")) {
      defaults.put("BatchSize", 10).putArray("FunctionResponseTypes");
      return defaults;
    }
    defaults.put("BatchSize", 100).withObject("/DestinationConfig/OnFailure");
    if (arn.contains(":kinesis:") || arn.contains(":dynamodb:")) {
      defaults
          .put("ParallelizationFactor", 1)
          .put("MaximumRecordAgeInSeconds", NO_LIMIT)
          .put("MaximumRetryAttempts", NO_LIMIT)
          .put("BisectBatchOnFunctionError", false)
          .put("TumblingWindowInSeconds", 0)
          .putArray("FunctionResponseTypes");
    }
    return defaults;
  }
}
