package io.demitasse.runtime;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A Runtime API that keeps the state that the platform keeps (the same event until it is answered,
 * one answer to each), and misbehaves on one of the requests. When all events are answered it says
 * 500, which ends the runtime under test.
 */
public final class FaultyRuntimeApi implements AutoCloseable {
  /** After these the connection does not go on. */
  private static final Set<Fault> ENDS =
      EnumSet.of(
          Fault.HALF_CLOSES_AFTER,
          Fault.RESETS_AFTER,
          Fault.CLOSES_WITHIN_HEAD,
          Fault.CLOSES_WITHIN_BODY,
          Fault.SENDS_LESS_THAN_IT_SAYS,
          Fault.CLOSES_AFTER,
          Fault.COMPLAINS_LATER,
          Fault.GARBAGE);

  private static final String OK = "{\"status\":\"OK\"}";

  private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  private final List<String> events;
  private final Fault fault;
  private final int at;
  private final List<String> answers = new CopyOnWriteArrayList<>();
  private int requests;
  private int current;
  private boolean over;

  /**
   * @param events in JSON; each is also the id of its request, without the quotes
   * @param at the number of the request that meets the fault, from 0
   */
  public FaultyRuntimeApi(List<String> events, Fault fault, int at) throws IOException {
    this.events = events;
    this.fault = fault;
    this.at = at;
  }

  public String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  public FaultyRuntimeApi started() {
    Thread.ofPlatform().daemon().start(this::serve);
    return this;
  }

  /** What has arrived, as {@code id=body}. */
  public List<String> answers() {
    return answers;
  }

  private void serve() {
    try (server) {
      while (!over && !server.isClosed()) {
        try (Socket socket = server.accept()) {
          converse(socket);
        } catch (IOException e) {
          // The runtime hung up; it may come again.
        }
      }
    } catch (IOException e) {
      // Closed.
    }
  }

  private void converse(Socket socket) throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream());
    while (true) {
      String line = line(in);
      if (line.isEmpty()) {
        return;
      }
      if (line.startsWith("GET") && current == events.size()) {
        over = true;
        socket.getOutputStream().write(ascii(response(500, "", "{}")));
        return;
      }
      Fault now = requests++ == at ? fault : Fault.NONE;
      if (now == Fault.CLOSES_BEFORE || now == Fault.RESETS_BEFORE) {
        hangUp(socket, now);
        return;
      }
      String body = body(in);
      String answer = line.startsWith("GET") ? event(now) : settle(line, body, now);
      if (!answer(socket, now, answer)) {
        return;
      }
    }
  }

  private String event(Fault now) {
    return response(
        now.status() == 0 ? 200 : now.status(),
        "Lambda-Runtime-Aws-Request-Id: " + id() + "\r\n",
        events.get(current));
  }

  /** An answer of status 5xx or 4xx says that nothing was taken. */
  private String settle(String line, String body, Fault now) {
    if (now.status() >= 300) {
      if (now.status() < 500) {
        current++;
      }
      return response(now.status(), "", "{}");
    }
    if (!line.contains("/" + id() + "/")) {
      return response(400, "", "{\"errorType\":\"InvalidRequestID\"}");
    }
    answers.add(id() + "=" + body);
    current++;
    return response(now.status() == 0 ? 202 : now.status(), "", OK);
  }

  private String id() {
    return current < events.size() ? events.get(current).replace("\"", "") : "none";
  }

  private static String response(int status, String headers, String body) {
    return "HTTP/1.1 %d X\r\n%sContent-Length: %d\r\n\r\n%s"
        .formatted(status, headers, body.length(), body);
  }

  /** Whether the connection goes on. */
  private boolean answer(Socket socket, Fault now, String answer) throws IOException {
    OutputStream out = socket.getOutputStream();
    byte[] bytes = ascii(answer);
    switch (now) {
      case CLOSES_WITHOUT_ANSWER -> {
        return false;
      }
      case CLOSES_WITHIN_HEAD -> out.write(bytes, 0, 20);
      case CLOSES_WITHIN_BODY -> out.write(bytes, 0, bytes.length - 1);
      case SENDS_LESS_THAN_IT_SAYS ->
          out.write(ascii(answer.replace("Content-Length: ", "Content-Length: 9")));
      case SENDS_MORE_THAN_IT_SAYS -> out.write(ascii(answer + "more"));
      case LARGE_HEADER -> out.write(withHeader(answer, 900_000));
      case TOO_LARGE_HEADER -> out.write(withHeader(answer, 2_000_000));
      case ANSWERS_TWICE_BEFORE ->
          out.write(
              ascii("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Hints\r\nA: b\r\n\r\n" + answer));
      case COMPLAINS_LATER ->
          out.write(ascii(answer + "HTTP/1.1 408 Timeout\r\nContent-Length: 0\r\n\r\n"));
      case GARBAGE -> out.write(ascii("SSH-2.0-OpenSSH_9.2\r\n\r\n"));
      case DRIPS -> {
        for (byte one : bytes) {
          out.write(one);
          out.flush();
        }
      }
      default -> out.write(bytes);
    }
    return goesOn(socket, now);
  }

  private static boolean goesOn(Socket socket, Fault now) throws IOException {
    if (now == Fault.HALF_CLOSES_AFTER) {
      socket.shutdownOutput();
      // Listens until the runtime has understood.
      socket.getInputStream().readAllBytes();
    } else if (now == Fault.RESETS_AFTER) {
      hangUp(socket, Fault.RESETS_BEFORE);
    }
    return !ENDS.contains(now);
  }

  private static void hangUp(Socket socket, Fault how) throws IOException {
    if (how == Fault.RESETS_BEFORE) {
      socket.setSoLinger(true, 0);
    }
    socket.close();
  }

  private static byte[] withHeader(String answer, int length) {
    return ascii(answer.replaceFirst("\r\n", "\r\nX-Large: " + "y".repeat(length) + "\r\n"));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String body(InputStream in) throws IOException {
    List<String> headers = headers(in);
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (String header : headers) {
      if (header.startsWith("content-length: ")) {
        body.write(in.readNBytes(Integer.parseInt(header.substring(16))));
      } else if (header.startsWith("transfer-encoding: ")) {
        for (String size = line(in); !size.equals("0"); size = line(in)) {
          body.write(in.readNBytes(Integer.parseInt(size, 16)));
          line(in);
        }
        headers(in);
      }
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private static List<String> headers(InputStream in) throws IOException {
    List<String> headers = new ArrayList<>();
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      headers.add(line.toLowerCase(Locale.ROOT));
    }
    return headers;
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
