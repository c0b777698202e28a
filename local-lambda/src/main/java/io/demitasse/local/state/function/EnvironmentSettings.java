package io.demitasse.local.state.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.Limits;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The environment variables of a function and what Lambda allows of them. */
final class EnvironmentSettings {
  private static final int MAX_BYTES = 4096;
  private static final Pattern KEY = Pattern.compile("[a-zA-Z]([a-zA-Z0-9_])+");
  private static final Set<String> RESERVED =
      Set.of(
          "_HANDLER",
          "_X_AMZN_TRACE_ID",
          "AWS_ACCESS_KEY",
          "AWS_ACCESS_KEY_ID",
          "AWS_DEFAULT_REGION",
          "AWS_EXECUTION_ENV",
          "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
          "AWS_LAMBDA_FUNCTION_NAME",
          "AWS_LAMBDA_FUNCTION_VERSION",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_LAMBDA_LOG_GROUP_NAME",
          "AWS_LAMBDA_LOG_STREAM_NAME",
          "AWS_LAMBDA_MAX_CONCURRENCY",
          "AWS_LAMBDA_METADATA_API",
          "AWS_LAMBDA_METADATA_TOKEN",
          "AWS_LAMBDA_RUNTIME_API",
          "AWS_REGION",
          "AWS_SECRET_ACCESS_KEY",
          "AWS_SESSION_TOKEN",
          "LAMBDA_RUNTIME_DIR",
          "LAMBDA_TASK_ROOT");

  private EnvironmentSettings() {}

  static void change(ObjectNode settings, Body environment) {
    var variables = environment.object("Variables").map(Body::json).orElse(JsonTrees.object());
    var reserved = new TreeSet<String>();
    for (var variable : variables.properties()) {
      if (RESERVED.contains(variable.getKey())) {
        reserved.add(variable.getKey());
      } else if (!KEY.matcher(variable.getKey()).matches() || !variable.getValue().isTextual()) {
        throw Limits.violated(
            variable.getKey(),
            "environment.variables",
            "Map keys must satisfy constraint: [Member must satisfy regular expression pattern: "
                + KEY.pattern()
                + "], map values must be strings");
      }
    }
    if (!reserved.isEmpty()) {
      throw ApiException.invalid(
          "Lambda was unable to configure your environment variables because the environment"
              + " variables you have provided contains reserved keys that are currently not"
              + " supported for modification. Reserved keys used in this request: "
              + String.join(", ", reserved));
    }
    var text = JsonTrees.bytes(variables);
    if (text.length > MAX_BYTES) {
      throw ApiException.invalid(
          "Lambda was unable to configure your environment variables because the environment"
              + " variables you have provided exceeded the 4KB limit. String measured: "
              + new String(text, StandardCharsets.UTF_8));
    }
    settings.remove("Environment");
    if (!variables.isEmpty()) {
      settings.putObject("Environment").set("Variables", variables.deepCopy());
    }
  }
}
