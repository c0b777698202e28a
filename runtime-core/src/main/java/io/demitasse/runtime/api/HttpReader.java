package io.demitasse.runtime.api;

import io.demitasse.runtime.json.GrowableBuffer;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads HTTP/1.1 responses (RFC 9112) from one connection. */
final class HttpReader {
  /** The platform's own limit for a request line with its headers. */
  private static final int MAX_HEAD = 1 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[8192];
  private int position;
  private int limit;
  private int headLeft;
  private boolean reusable;

  HttpReader(InputStream in) {
    this.in = in;
  }

  /** Blocks until the next response begins; false when the connection ended instead. */
  boolean awaitResponse() throws IOException {
    return position < limit || fill();
  }

  /** Whether something came that nobody has asked for, and that would be taken for an answer. */
  boolean hasUnread() throws IOException {
    return position < limit || in.available() > 0;
  }

  /** Whether the last response left the connection fit for another request. */
  boolean reusable() {
    return reusable;
  }

  HttpResponse read() throws IOException {
    while (true) {
      headLeft = MAX_HEAD;
      String statusLine = line();
      int status = status(statusLine);
      HttpHeaders headers = headers();
      // 100 Continue and its like announce the real response.
      if (status >= 200) {
        reusable =
            statusLine.startsWith("HTTP/1.1")
                && !headers.get("Connection").equalsIgnoreCase("close");
        return new HttpResponse(status, headers, body(status, headers));
      }
    }
  }

  private static int status(String line) throws ProtocolException {
    if (line.startsWith("HTTP/1.") && line.length() >= 12 && line.charAt(8) == ' ') {
      int status = decimal(line.substring(9, 12));
      if (status >= 100) {
        return status;
      }
    }
    throw new ProtocolException("Not an HTTP/1.1 status line: \"" + line + "\"");
  }

  private HttpHeaders headers() throws IOException {
    HttpHeaders headers = new HttpHeaders();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon <= 0) {
        throw new ProtocolException("Not an HTTP header: \"" + line + "\"");
      }
      headers.add(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return headers;
  }

  private GrowableBuffer body(int status, HttpHeaders headers) throws IOException {
    GrowableBuffer body = new GrowableBuffer();
    if (status == 204 || status == 304) {
      return body;
    }
    if (headers.get("Transfer-Encoding").equalsIgnoreCase("chunked")) {
      readChunks(body);
      return body;
    }
    String length = headers.get("Content-Length");
    if (length.isEmpty()) {
      reusable = false;
      while (awaitResponse()) {
        take(body, limit - position);
      }
      return body;
    }
    int bytes = decimal(length);
    if (bytes < 0) {
      throw new ProtocolException("Not a Content-Length: \"" + length + "\"");
    }
    take(body, bytes);
    return body;
  }

  private void readChunks(GrowableBuffer body) throws IOException {
    while (true) {
      headLeft = MAX_HEAD;
      String line = line();
      int end = line.indexOf(';');
      int size = hex((end < 0 ? line : line.substring(0, end)).strip());
      if (size < 0) {
        throw new ProtocolException("Not a chunk size: \"" + line + "\"");
      }
      if (size == 0) {
        headers();
        return;
      }
      take(body, size);
      if (!line().isEmpty()) {
        throw new ProtocolException("A chunk is longer than its size says");
      }
    }
  }

  /** Memory grows with what arrives, not with what a length promises. */
  private void take(GrowableBuffer body, int bytes) throws IOException {
    int left = bytes;
    while (left > 0) {
      if (!awaitResponse()) {
        throw new EOFException("The connection ended " + left + " bytes before the body did");
      }
      int count = Math.min(left, limit - position);
      body.write(buffer, position, count);
      position += count;
      left -= count;
    }
  }

  private String line() throws IOException {
    @Nullable GrowableBuffer begun = null;
    while (true) {
      if (!awaitResponse()) {
        throw new EOFException("The connection ended in the middle of a response's head");
      }
      int start = position;
      // In locals: C1 would read the fields again for each byte.
      byte[] bytes = buffer;
      int at = start;
      int end = limit;
      while (at < end && bytes[at] != '\n') {
        at++;
      }
      position = at;
      headLeft -= position - start;
      if (headLeft < 0) {
        throw new ProtocolException("The head of the response is longer than 1 MB");
      }
      boolean ended = position < limit;
      if (ended && begun == null) {
        return text(buffer, start, position++);
      }
      if (begun == null) {
        begun = new GrowableBuffer();
      }
      begun.write(buffer, start, position - start);
      if (ended) {
        position++;
        return text(begun.array(), 0, begun.size());
      }
    }
  }

  private static String text(byte[] bytes, int from, int to) {
    int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    return new String(bytes, from, end - from, StandardCharsets.UTF_8);
  }

  private boolean fill() throws IOException {
    int count = in.read(buffer, 0, buffer.length);
    position = 0;
    limit = Math.max(count, 0);
    return count > 0;
  }

  private static int decimal(String digits) {
    return number(digits, 10);
  }

  private static int hex(String digits) {
    return number(digits, 16);
  }

  /** The value, or -1 for anything but plain digits of an int: no sign, no space. */
  private static int number(String digits, int radix) {
    long value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      int digit = c < 128 ? Character.digit(c, radix) : -1;
      value = value * radix + digit;
      if (digit < 0 || value > Integer.MAX_VALUE) {
        return -1;
      }
    }
    return digits.isEmpty() ? -1 : (int) value;
  }
}
