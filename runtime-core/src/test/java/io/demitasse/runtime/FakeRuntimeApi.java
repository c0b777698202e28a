package io.demitasse.runtime;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A Runtime API on a real socket that says exactly what a test tells it to. Once its script has
 * been played it hangs up, which ends the runtime under test.
 */
public final class FakeRuntimeApi implements AutoCloseable {
  /** What the runtime sent. */
  public record Request(String line, Map<String, String> headers, String body) {}

  private static final byte[] UNREAD = "unread ".getBytes(StandardCharsets.UTF_8);

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final Deque<byte[]> script = new ArrayDeque<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private int connections;

  public FakeRuntimeApi() throws IOException {}

  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  /** Answers the next request with these bytes; empty ones hang up instead. */
  public FakeRuntimeApi says(String rawResponse) {
    script.add(rawResponse.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public FakeRuntimeApi hangsUp() {
    return says("");
  }

  /** Answers with an event; headers are given as whole lines. */
  public FakeRuntimeApi event(String requestId, String body, String... headerLines) {
    StringBuilder head = new StringBuilder("HTTP/1.1 200 OK\r\n");
    head.append("Lambda-Runtime-Aws-Request-Id: ").append(requestId).append("\r\n");
    for (String line : headerLines) {
      head.append(line).append("\r\n");
    }
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    return says(head + "Content-Length: " + length + "\r\n\r\n" + body);
  }

  /** An event of bytes that need not be text: each character stands for one. */
  public FakeRuntimeApi eventOfBytes(String requestId, String bytes) {
    String head =
        "HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: "
            + requestId
            + "\r\nContent-Length: "
            + bytes.length()
            + "\r\n\r\n";
    script.add((head + bytes).getBytes(StandardCharsets.ISO_8859_1));
    return this;
  }

  public FakeRuntimeApi accepts() {
    return says("HTTP/1.1 202 Accepted\r\nContent-Length: 15\r\n\r\n{\"status\":\"OK\"}");
  }

  public FakeRuntimeApi refuses(int status) {
    return says("HTTP/1.1 " + status + " No\r\nContent-Length: 2\r\n\r\n{}");
  }

  /**
   * Answers a post as soon as it has seen the head, reads no body, and hangs up. Whether the
   * runtime can read that answer or meets a reset, and posts again, is up to the system: a second
   * refusal in the script is for the latter case, and skipped in the former.
   */
  public FakeRuntimeApi refusesUnread(int status) {
    return says("unread HTTP/1.1 " + status + " No\r\nContent-Length: 2\r\n\r\n{}");
  }

  public FakeRuntimeApi started() {
    Thread.ofPlatform().daemon().start(this::serve);
    return this;
  }

  public List<Request> requests() {
    return requests;
  }

  /** The requests that were no poll for an event. */
  public List<Request> posts() {
    return requests.stream().filter(request -> request.line().startsWith("POST")).toList();
  }

  int connections() {
    return connections;
  }

  private void serve() {
    try (server) {
      while (!script.isEmpty()) {
        try (Socket socket = server.accept()) {
          connections++;
          converse(socket);
        }
      }
    } catch (IOException e) {
      // The runtime hung up first; the test sees that in what it asserts.
    }
  }

  private void converse(Socket socket) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    while (!script.isEmpty()) {
      String line = line(in);
      if (line.isEmpty()) {
        return;
      }
      Map<String, String> headers = headers(in);
      if (line.startsWith("GET") && startsWith(script.getFirst(), UNREAD)) {
        script.remove();
      }
      if (startsWith(script.getFirst(), UNREAD)) {
        requests.add(new Request(line, headers, ""));
        byte[] answer = script.remove();
        socket.getOutputStream().write(answer, UNREAD.length, answer.length - UNREAD.length);
        return;
      }
      String body = body(in, headers);
      requests.add(new Request(line, headers, body));
      byte[] answer = script.remove();
      if (answer.length == 0) {
        return;
      }
      socket.getOutputStream().write(answer);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] prefix) {
    return bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }

  private static Map<String, String> headers(InputStream in) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon), line.substring(colon + 1).strip());
    }
    return headers;
  }

  /** Trailers are added to the headers, as nothing here tells them apart. */
  private static String body(InputStream in, Map<String, String> headers) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if ("chunked".equals(headers.get("Transfer-Encoding"))) {
      for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
        body.write(in.readNBytes(size));
        line(in);
      }
      headers.putAll(headers(in));
    } else {
      body.write(in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0"))));
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private static int chunkSize(InputStream in) throws IOException {
    String line = line(in);
    if (line.isEmpty()) {
      throw new EOFException("The runtime hung up in the middle of a body");
    }
    return Integer.parseInt(line, 16);
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.UTF_8).strip();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
