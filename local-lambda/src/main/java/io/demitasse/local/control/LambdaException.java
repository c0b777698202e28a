package io.demitasse.local.control;

import io.demitasse.local.http.Json;
import io.demitasse.local.http.Reply;

/** An error of the Lambda API: its name, its HTTP status and a message. */
final class LambdaException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String name;
  private final int status;

  LambdaException(String name, int status, String message) {
    super(message);
    this.name = name;
    this.status = status;
  }

  static LambdaException invalid(String message) {
    return new LambdaException("InvalidParameterValueException", 400, message);
  }

  static LambdaException badContent(String message) {
    return new LambdaException("InvalidRequestContentException", 400, message);
  }

  static LambdaException notFound(String message) {
    return new LambdaException("ResourceNotFoundException", 404, message);
  }

  static LambdaException conflict(String message) {
    return new LambdaException("ResourceConflictException", 409, message);
  }

  static LambdaException tooLarge(long limit, String operation) {
    return new LambdaException(
        "RequestEntityTooLargeException",
        413,
        "Request must be smaller than %d bytes for the %s operation".formatted(limit, operation));
  }

  static LambdaException service(String message) {
    return new LambdaException("ServiceException", 500, message);
  }

  Reply reply() {
    var type = status < 500 ? "User" : "Service";
    var reply =
        Reply.json(
                status,
                Json.object()
                    .put("Type", type)
                    .put("Message", getMessage())
                    .put("message", getMessage()))
            .with("x-amzn-ErrorType", name);
    return status == 429 ? reply.with("Retry-After", "1") : reply;
  }
}
