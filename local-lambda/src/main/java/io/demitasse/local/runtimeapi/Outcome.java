package io.demitasse.local.runtimeapi;

import io.demitasse.local.http.JsonTrees;
import java.nio.charset.StandardCharsets;

/** How an invocation ended. */
public sealed interface Outcome {

  /** The function answered; the answer went to the invocation's {@link ResponseSink}. */
  record Success() implements Outcome {}

  /**
   * The function, its runtime or the platform failed.
   *
   * @param errorType the type for the platform's log, such as {@code Runtime.ExitError}
   * @param body the JSON text that the caller gets
   */
  record Failure(String errorType, String body) implements Outcome {
    static Failure tooLarge(long size, int limit) {
      return of(
          "Function.ResponseSizeTooLarge",
          "Response payload size (%d bytes) exceeded maximum allowed payload size (%d bytes)."
              .formatted(size, limit));
    }

    /** A failure in the platform's own words. */
    public static Failure of(String errorType, String message) {
      var body = JsonTrees.object().put("errorType", errorType).put("errorMessage", message);
      return new Failure(errorType, new String(JsonTrees.bytes(body), StandardCharsets.UTF_8));
    }
  }
}
