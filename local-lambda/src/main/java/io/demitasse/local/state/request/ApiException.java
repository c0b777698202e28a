package io.demitasse.local.state.request;

import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;

/** An error of the Lambda API: its name, its HTTP status and a message. */
public final class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String name;
  private final int status;
  private final String reason;

  public ApiException(String name, int status, String message) {
    this(name, status, message, "");
  }

  private ApiException(String name, int status, String message, String reason) {
    super(message);
    this.name = name;
    this.status = status;
    this.reason = reason;
  }

  /** More invocations than a limit allows; the reason says which limit. */
  public static ApiException throttled(String reason, String message) {
    return new ApiException("TooManyRequestsException", 429, message, reason);
  }

  /** The HTTP status. */
  public int status() {
    return status;
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
    var body = JsonTrees.object().put("Type", status < 500 ? "User" : "Service");
    if (!reason.isEmpty()) {
      body.put("Reason", reason);
    }
    body.put("Message", getMessage()).put("message", getMessage());
    var reply = Reply.json(status, body).with("x-amzn-ErrorType", name);
    return status == 429 ? reply.with("Retry-After", "1") : reply;
  }
}
