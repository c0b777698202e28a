package io.demitasse.runtime;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** A request whose body is sent in chunks, with trailers that can still report an error. */
final class ChunkedRequest {
  static final String ERROR_TYPE = "Lambda-Runtime-Function-Error-Type";
  static final String ERROR_BODY = "Lambda-Runtime-Function-Error-Body";

  private final HttpConnection connection;
  private final OutputStream out;
  private final HttpReader in;

  ChunkedRequest(HttpConnection connection, OutputStream out, HttpReader in) {
    this.connection = connection;
    this.out = out;
    this.in = in;
  }

  void write(Payload chunk) throws IOException {
    out.write(ascii(Integer.toHexString(chunk.size()) + "\r\n"));
    out.write(chunk.array(), 0, chunk.size());
    out.write(ascii("\r\n"));
  }

  /** Ends the body. The platform wants the connection closed after a streamed response. */
  HttpResponse end(Optional<ErrorReport> error) throws IOException {
    try {
      String trailers = error.isPresent() ? trailers(error.get()) : "";
      out.write(ascii("0\r\n" + trailers + "\r\n"));
      return in.read();
    } finally {
      connection.close();
    }
  }

  private static String trailers(ErrorReport error) {
    String body = Base64.getEncoder().encodeToString(error.body().toByteArray());
    return ERROR_TYPE + ": " + error.errorType() + "\r\n" + ERROR_BODY + ": " + body + "\r\n";
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
