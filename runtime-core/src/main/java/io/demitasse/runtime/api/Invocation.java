package io.demitasse.runtime.api;

import io.demitasse.runtime.json.GrowableBuffer;
import java.io.IOException;
import java.io.InputStream;

/** One event and what the platform says of it: the answer to {@code GET /next}. */
public final class Invocation {
  private final HttpResponse next;
  private final String requestId;

  private Invocation(HttpResponse next, String requestId) {
    this.next = next;
    this.requestId = requestId;
  }

  static Invocation of(HttpResponse next) throws IOException {
    String requestId = next.header("Lambda-Runtime-Aws-Request-Id");
    if (requestId.isEmpty()) {
      throw new IOException("The Runtime API sent an event without Lambda-Runtime-Aws-Request-Id");
    }
    return new Invocation(next, requestId);
  }

  public InputStream event() {
    return next.payload().stream();
  }

  public GrowableBuffer payload() {
    return next.payload();
  }

  public String requestId() {
    return requestId;
  }

  /** Differs per attempt where the request id does not; the answer must carry it back. */
  String attemptId() {
    return next.header("Lambda-Runtime-Invocation-Id");
  }

  /** Milliseconds since the epoch; 0 when the platform names none. */
  public long deadlineMillis() {
    String value = next.header("Lambda-Runtime-Deadline-Ms");
    try {
      return value.isEmpty() ? 0 : Long.parseLong(value);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  public String functionArn() {
    return next.header("Lambda-Runtime-Invoked-Function-Arn");
  }

  public String traceId() {
    return next.header("Lambda-Runtime-Trace-Id");
  }

  public String tenantId() {
    return next.header("Lambda-Runtime-Aws-Tenant-Id");
  }

  public String clientContext() {
    return next.header("Lambda-Runtime-Client-Context");
  }

  public String cognitoIdentity() {
    return next.header("Lambda-Runtime-Cognito-Identity");
  }
}
