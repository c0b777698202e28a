package io.demitasse.runtime.api;

import io.demitasse.runtime.json.GrowableBuffer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A request whose body is sent in chunks, with trailers that can still say how it ended. */
final class ChunkedRequest {
  private final HttpConnection connection;
  private final OutputStream out;
  private final HttpReader in;

  ChunkedRequest(HttpConnection connection, OutputStream out, HttpReader in) {
    this.connection = connection;
    this.out = out;
    this.in = in;
  }

  void write(GrowableBuffer chunk) throws IOException {
    out.write(ascii(Integer.toHexString(chunk.size()) + "\r\n"));
    out.write(chunk.array(), 0, chunk.size());
    out.write(ascii("\r\n"));
  }

  /** Ends the body. The platform wants the connection closed after a streamed response. */
  HttpResponse end(HttpHeaders trailers) throws IOException {
    try {
      out.write(ascii("0\r\n" + trailers.lines() + "\r\n"));
      return in.read();
    } finally {
      connection.close();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
