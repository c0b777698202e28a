package io.demitasse.runtime.api;

import io.demitasse.runtime.json.GrowableBuffer;
import java.nio.charset.StandardCharsets;

/** A request to the Runtime API: its head as text, its body as bytes. */
public final class HttpRequest {
  private static final GrowableBuffer NO_BODY = new GrowableBuffer();

  private final StringBuilder head = new StringBuilder(512);
  private GrowableBuffer body = NO_BODY;

  public HttpRequest(String method, String path, String host) {
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ");
    head.append(host).append("\r\n");
  }

  /** Adds a header. What cannot stand in one (line ends above all) becomes a question mark. */
  public HttpRequest header(String name, String value) {
    head.append(name).append(": ");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      head.append(c >= ' ' && c < 127 ? c : '?');
    }
    head.append("\r\n");
    return this;
  }

  public HttpRequest body(GrowableBuffer content) {
    head.append("Content-Length: ").append(content.size()).append("\r\n");
    body = content;
    return this;
  }

  byte[] head() {
    return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  public GrowableBuffer body() {
    return body;
  }
}
