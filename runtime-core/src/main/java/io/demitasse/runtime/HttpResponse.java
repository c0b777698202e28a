package io.demitasse.runtime;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** One answer of the Runtime API, read to its end. */
final class HttpResponse {
  private final int status;
  private final HttpHeaders headers;
  private final Payload body;

  HttpResponse(int status, HttpHeaders headers, Payload body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  int status() {
    return status;
  }

  String header(String name) {
    return headers.get(name);
  }

  Payload payload() {
    return body;
  }

  InputStream body() {
    return new ByteArrayInputStream(body.array(), 0, body.size());
  }

  String text() {
    return body.toString(StandardCharsets.UTF_8);
  }
}
