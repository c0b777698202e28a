package io.demitasse.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import org.eclipse.jetty.http.HttpFields;

/**
 * One HTTP response.
 *
 * @param status the status code
 * @param headers the headers, among them the content type if there is a body
 * @param body writes the body; for a body of unknown length every flush reaches the client
 */
public record Reply(int status, HttpFields headers, Body body) {

  /** Writes a response body, possibly while it comes into being. */
  @FunctionalInterface
  public interface Body {
    /** Writes the whole body; the stream is closed by the caller. */
    void writeTo(OutputStream out) throws IOException, InterruptedException;
  }

  /** A reply without a body. */
  public static Reply empty(int status) {
    return new Reply(status, HttpFields.EMPTY, out -> {});
  }

  /** A reply with a JSON body. */
  public static Reply json(int status, JsonNode body) {
    return bytes(status, "application/json", JsonTrees.bytes(body));
  }

  /** A reply with the given bytes as its body, sent with a Content-Length. */
  public static Reply bytes(int status, String contentType, byte[] body) {
    var headers = HttpFields.build().put("Content-Type", contentType);
    headers.put("Content-Length", body.length);
    return new Reply(status, headers, out -> out.write(body));
  }

  /** A reply whose body is written while it comes into being. */
  public static Reply stream(int status, String contentType, Body body) {
    return new Reply(status, HttpFields.build().put("Content-Type", contentType), body);
  }

  /** The same reply with one more header; empty values are sent, as Lambda sends them. */
  public Reply with(String name, String value) {
    return new Reply(status, HttpFields.build(headers).add(name, value), body);
  }
}
