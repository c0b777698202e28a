package io.demitasse.junit;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Why an invocation failed, as the caller of the function sees it.
 *
 * @param type the class of the exception, or what the platform names it, such as {@code
 *     Runtime.ExitError} and {@code Sandbox.Timedout}
 * @param message {@code ""} where there is none
 * @param stackTrace one entry for each frame; empty where the platform failed the invocation
 * @param cause of the exception
 */
public record FunctionError(
    String type, String message, List<String> stackTrace, Optional<FunctionError> cause) {
  public FunctionError {
    stackTrace = List.copyOf(stackTrace);
  }

  static FunctionError parse(String type, String body) {
    try {
      JsonNode tree = Json.parse(body.getBytes(StandardCharsets.UTF_8));
      if (tree.isObject()) {
        return of(tree, type);
      }
    } catch (IOException e) {
      // A custom runtime may post anything.
    }
    return new FunctionError(type, body, List.of(), Optional.empty());
  }

  private static FunctionError of(JsonNode tree, String defaultType) {
    List<String> stack = new ArrayList<>();
    tree.path("stackTrace").forEach(frame -> stack.add(frame.asText()));
    JsonNode cause = tree.path("cause");
    return new FunctionError(
        tree.path("errorType").asText(defaultType),
        tree.path("errorMessage").asText(""),
        stack,
        cause.isObject() ? Optional.of(of(cause, "")) : Optional.empty());
  }

  /** Laid out as Java prints an exception. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(type).append(": ").append(message);
    for (String frame : stackTrace) {
      text.append("\n    at ").append(frame);
    }
    cause.ifPresent(inner -> text.append("\nCaused by: ").append(inner));
    return text.toString();
  }
}
