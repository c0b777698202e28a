package io.demitasse.local.state;

import io.demitasse.local.http.Json;
import io.demitasse.local.http.Reply;

/** An error of the Lambda API: its name, its HTTP status and a message. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String name;
  private final int status;

  public ApiException(String name, int status, String message) {
    super(message);
    this.name = name;
    this.status = status;
  }

  public static ApiException invalid(String message) {
    return new ApiException("InvalidParameterValueException", 400, message);
  }

  public static ApiException badContent(String message) {
    return new ApiException("InvalidRequestContentException", 400, message);
  }

  public static ApiException notFound(String message) {
    return new ApiException("ResourceNotFoundException", 404, message);
  }

  public static ApiException conflict(String message) {
    return new ApiException("ResourceConflictException", 409, message);
  }

  public static ApiException tooLarge(long limit, String operation) {
    return new ApiException(
        "RequestEntityTooLargeException",
        413,
        "Request must be smaller than %d bytes for the %s operation".formatted(limit, operation));
  }

  public static ApiException service(String message) {
    return new ApiException("ServiceException", 500, message);
  }

  public Reply reply() {
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
