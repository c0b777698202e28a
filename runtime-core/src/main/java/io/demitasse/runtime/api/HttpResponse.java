package io.demitasse.runtime.api;

import io.demitasse.runtime.json.GrowableBuffer;
import java.nio.charset.StandardCharsets;

/** One answer of the Runtime API, read to its end. */
public final class HttpResponse {
  private final int status;
  private final HttpHeaders headers;
  private final GrowableBuffer body;

  HttpResponse(int status, HttpHeaders headers, GrowableBuffer body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  public int status() {
    return status;
  }

  public String header(String name) {
    return headers.get(name);
  }

  GrowableBuffer payload() {
    return body;
  }

  public String text() {
    return body.toString(StandardCharsets.UTF_8);
  }
}
