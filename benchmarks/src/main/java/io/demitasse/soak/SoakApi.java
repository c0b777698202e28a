package io.demitasse.soak;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A Runtime API that hands out a number of events, to as many connections as come, and checks every
 * answer: right, and once. When all are handed out, polls stay without an answer.
 */
final class SoakApi implements AutoCloseable {
  private final ServerSocket server = new ServerSocket(0, 4096, InetAddress.getLoopbackAddress());
  private final MixedEvents events;
  private final long limit;
  private final AtomicLong handedOut = new AtomicLong();
  private final AtomicLong answered = new AtomicLong();
  private final AtomicLong heap = new AtomicLong();
  private final Map<String, Boolean> open = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> wrong = new ConcurrentLinkedQueue<>();

  SoakApi(MixedEvents events, long limit) throws IOException {
    this.events = events;
    this.limit = limit;
    Thread.ofVirtual().start(this::accept);
  }

  String address() {
    return "127.0.0.1:" + server.getLocalPort();
  }

  long answered() {
    return answered.get();
  }

  /** Bytes in use at last, as the function told. */
  long heap() {
    return heap.get();
  }

  boolean done() {
    return answered.get() >= limit;
  }

  List<String> wrong() {
    return List.copyOf(wrong);
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        socket.setTcpNoDelay(true);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
      for (String line = line(in); !line.isEmpty(); line = line(in)) {
        byte[] body = body(in);
        String answer = line.startsWith("GET") ? next() : take(line, body);
        socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      // The runtime hung up.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String next() throws InterruptedException {
    long number = handedOut.getAndIncrement();
    if (number >= limit) {
      Thread.sleep(Long.MAX_VALUE);
    }
    String id = events.id(number);
    open.put(id, true);
    byte[] body = events.body(id);
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nLambda-Runtime-Aws-Request-Id: "
        + id
        + "\r\nLambda-Runtime-Invoked-Function-Arn: arn:aws:lambda:us-east-1:000000000000:function:f"
        + "\r\nLambda-Runtime-Deadline-Ms: "
        + (System.currentTimeMillis() + 60_000)
        + "\r\nContent-Length: "
        + body.length
        + "\r\n\r\n"
        + new String(body, StandardCharsets.UTF_8);
  }

  private String take(String line, byte[] body) {
    String[] path = line.split(" ", -1)[1].split("/", -1);
    String id = path[4];
    String problem =
        open.remove(id) == null
            ? id + " was answered twice"
            : events.check(id, path[5].equals("error"), body);
    if (!problem.isEmpty() && wrong.size() < 10) {
      wrong.add(problem);
    }
    if (id.startsWith("heap")) {
      heap.set(Long.parseLong(new String(body, StandardCharsets.UTF_8)));
    }
    answered.incrementAndGet();
    return "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";
  }

  private static byte[] body(InputStream in) throws IOException {
    int length = 0;
    boolean chunked = false;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      String header = line.toLowerCase(Locale.ROOT);
      if (header.startsWith("content-length:")) {
        length = Integer.parseInt(header.substring(15).strip());
      }
      chunked |= header.startsWith("transfer-encoding:");
    }
    if (!chunked) {
      return in.readNBytes(length);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(in), 16);
        size > 0;
        size = Integer.parseInt(line(in), 16)) {
      body.write(in.readNBytes(size));
      line(in);
    }
    while (!line(in).isEmpty()) {
      // Trailers.
    }
    return body.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (b != '\r') {
        line.append((char) b);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
