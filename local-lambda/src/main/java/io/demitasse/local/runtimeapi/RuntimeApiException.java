package io.demitasse.local.runtimeapi;

import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;

/** A call that the Runtime API refuses. */
final class RuntimeApiException extends Exception {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String errorType;

  RuntimeApiException(int status, String errorType, String message) {
    super(message);
    this.status = status;
    this.errorType = errorType;
  }

  static RuntimeApiException invalidRequestId() {
    return new RuntimeApiException(400, "InvalidRequestID", "Invalid request ID");
  }

  static RuntimeApiException stale() {
    return new RuntimeApiException(
        410, "InvokeTimeout", "The invocation has ended already; ask for the next one");
  }

  static RuntimeApiException invalidTransition(String from, String to) {
    return new RuntimeApiException(
        403,
        "InvalidStateTransition",
        "State transition from %s to %s failed for runtime. Error: State transition is not allowed"
            .formatted(from, to));
  }

  static RuntimeApiException tooManyPolls(int max) {
    return new RuntimeApiException(
        500,
        "Runtime.TooManyIdleRuntimes",
        "More than %d calls wait for an event; AWS_LAMBDA_MAX_CONCURRENCY is the limit"
            .formatted(max));
  }

  static RuntimeApiException containerError() {
    return new RuntimeApiException(
        500,
        "InternalServerError",
        "Container error. Non-recoverable state. Runtime should exit promptly.");
  }

  Reply reply() {
    return Reply.json(
        status, JsonTrees.object().put("errorMessage", getMessage()).put("errorType", errorType));
  }
}
