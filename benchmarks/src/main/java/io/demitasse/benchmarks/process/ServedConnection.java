package io.demitasse.benchmarks.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Locale;

/** The server side of one HTTP/1.1 connection: as little as the Runtime API needs. */
final class ServedConnection {
  private final InputStream in;
  private final OutputStream out;
  private final byte[] buffer = new byte[64 * 1024];
  private int position;
  private int end;

  ServedConnection(Socket socket) throws IOException {
    socket.setTcpNoDelay(true);
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  /** A request with its whole body. */
  record Request(String method, String path, String body) {}

  /** Waits for a request as long as it takes. */
  Request read() throws IOException {
    String head = readHead();
    int methodEnd = head.indexOf(' ');
    int pathEnd = head.indexOf(' ', methodEnd + 1);
    if (methodEnd < 0 || pathEnd < 0) {
      throw new IOException("not an HTTP request: " + head.lines().findFirst().orElse(""));
    }
    return new Request(
        head.substring(0, methodEnd),
        head.substring(methodEnd + 1, pathEnd),
        new String(readBody(head.toLowerCase(Locale.ROOT)), UTF_8));
  }

  void write(byte[] response) throws IOException {
    out.write(response);
    out.flush();
  }

  private String readHead() throws IOException {
    StringBuilder head = new StringBuilder();
    for (String line = readLine(); !line.isEmpty(); line = readLine()) {
      head.append(line).append('\n');
    }
    return head.toString();
  }

  private byte[] readBody(String head) throws IOException {
    if (head.contains("\ntransfer-encoding: chunked")) {
      return readChunks();
    }
    int length = head.indexOf("\ncontent-length:");
    if (length < 0) {
      return new byte[0];
    }
    int from = length + "\ncontent-length:".length();
    return readExactly(Integer.parseInt(head.substring(from, head.indexOf('\n', from)).strip()));
  }

  private byte[] readChunks() throws IOException {
    var body = new ByteArrayOutputStream();
    while (true) {
      int size = Integer.parseInt(readLine().strip(), 16);
      if (size == 0) {
        readHead(); // trailers
        return body.toByteArray();
      }
      body.writeBytes(readExactly(size));
      readLine();
    }
  }

  private byte[] readExactly(int length) throws IOException {
    byte[] bytes = new byte[length];
    for (int done = 0; done < length; ) {
      if (position == end) {
        fill();
      }
      int part = Math.min(length - done, end - position);
      System.arraycopy(buffer, position, bytes, done, part);
      position += part;
      done += part;
    }
    return bytes;
  }

  private String readLine() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      for (int i = position; i < end; i++) {
        if (buffer[i] == '\n') {
          line.append(new String(buffer, position, i - position, ISO_8859_1));
          position = i + 1;
          return line.toString().stripTrailing();
        }
      }
      line.append(new String(buffer, position, end - position, ISO_8859_1));
      fill();
    }
  }

  private void fill() throws IOException {
    position = 0;
    end = Math.max(0, in.read(buffer));
    if (end == 0) {
      throw new EOFException("connection closed");
    }
  }
}
