package io.demitasse.runtime;

import java.io.IOException;
import java.io.InputStream;

/** One event and what the platform says of it: the answer to {@code GET /next}. */
final class Invocation {
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

  InputStream event() {
    return next.body();
  }

  Payload payload() {
    return next.payload();
  }

  String eventText() {
    return next.text();
  }

  String requestId() {
    return requestId;
  }

  /** Differs per attempt where the request id does not; the answer must carry it back. */
  String attemptId() {
    return next.header("Lambda-Runtime-Invocation-Id");
  }

  /** Milliseconds since the epoch; 0 when the platform names none. */
  long deadlineMillis() {
    String value = next.header("Lambda-Runtime-Deadline-Ms");
    try {
      return value.isEmpty() ? 0 : Long.parseLong(value);
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  String functionArn() {
    return next.header("Lambda-Runtime-Invoked-Function-Arn");
  }

  String traceId() {
    return next.header("Lambda-Runtime-Trace-Id");
  }

  String tenantId() {
    return next.header("Lambda-Runtime-Aws-Tenant-Id");
  }

  String clientContext() {
    return next.header("Lambda-Runtime-Client-Context");
  }

  String cognitoIdentity() {
    return next.header("Lambda-Runtime-Cognito-Identity");
  }
}
