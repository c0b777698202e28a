package io.demitasse.benchmarks.process;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.demitasse.benchmarks.machine.SharedCpu;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A Runtime API for one process, made to measure it: it hands out the same event a given number of
 * times, takes the times, and lets every later {@code /next} wait.
 *
 * <p>Each connection has a thread that blocks, the fastest way to wake up on a reply.
 */
public final class MeasuringRuntimeApi implements AutoCloseable {
  private static final String PREFIX = "/2018-06-01/runtime/";
  private static final byte[] ACCEPTED = reply("202 Accepted", "", "{\"status\":\"OK\"}");
  private static final byte[] UNKNOWN = reply("404 Not Found", "", "{}");
  private static final byte[] REGISTERED =
      reply(
          "200 OK", "Lambda-Extension-Identifier: 00000000-0000-0000-0000-000000000000\r\n", "{}");

  private final ServerSocket listener;
  private final List<Socket> sockets = new ArrayList<>();
  private final byte[] next;
  private final byte[] lastNext;
  private final Timeline timeline;
  private final Optional<SharedCpu> cpu;

  public MeasuringRuntimeApi(String event, Timeline timeline) throws IOException {
    this(event, event, timeline, Optional.empty());
  }

  /** With another event as the last one. */
  public MeasuringRuntimeApi(String event, String last, Timeline timeline) throws IOException {
    this(event, last, timeline, Optional.empty());
  }

  /** With all its threads on one CPU. */
  public MeasuringRuntimeApi(String event, Timeline timeline, Optional<SharedCpu> cpu)
      throws IOException {
    this(event, event, timeline, cpu);
  }

  private MeasuringRuntimeApi(String event, String last, Timeline timeline, Optional<SharedCpu> cpu)
      throws IOException {
    this.timeline = timeline;
    this.cpu = cpu;
    next = next(event);
    lastNext = next(last);
    listener = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
    daemon("accept", this::accept).start();
  }

  /**
   * The id stays the same: to build another for each invocation would cost time that is measured.
   */
  private static byte[] next(String event) {
    return reply(
        "200 OK",
        "Lambda-Runtime-Aws-Request-Id: "
            + Timeline.REQUEST_ID
            + "\r\n"
            + "Lambda-Runtime-Deadline-Ms: "
            + (System.currentTimeMillis() + 900_000)
            + "\r\n"
            + "Lambda-Runtime-Invoked-Function-Arn:"
            + " arn:aws:lambda:us-east-1:000000000000:function:bench\r\n"
            + "Lambda-Runtime-Trace-Id:"
            + " Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=0\r\n",
        event);
  }

  /** The value of {@code AWS_LAMBDA_RUNTIME_API}. */
  public String address() {
    return "127.0.0.1:" + listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    synchronized (sockets) {
      for (Socket socket : sockets) {
        socket.close();
      }
    }
  }

  private void accept() throws IOException, InterruptedException {
    if (cpu.isPresent()) {
      cpu.get().bindThread(); // and with it the threads of the connections
    }
    while (true) {
      Socket socket = listener.accept();
      synchronized (sockets) {
        sockets.add(socket);
      }
      daemon("connection", () -> serve(new ServedConnection(socket))).start();
    }
  }

  private void serve(ServedConnection connection) throws IOException, InterruptedException {
    while (true) {
      ServedConnection.Request request = connection.read();
      long now = System.nanoTime();
      switch (request.path()) {
        case PREFIX + "invocation/next" -> {
          if (timeline.asked(now)) {
            byte[] event = timeline.isLast() ? lastNext : next;
            timeline.sent(System.nanoTime());
            connection.write(event);
          }
        }
        case PREFIX + "invocation/" + Timeline.REQUEST_ID + "/response" -> {
          timeline.answered(now, request.body());
          connection.write(ACCEPTED);
          timeline.completed();
        }
        case "/2020-01-01/extension/register" -> connection.write(REGISTERED);
        case "/2020-01-01/extension/event/next" -> {} // Blocks until the environment shuts down.
        default -> {
          timeline.failed(request.method() + " " + request.path() + " " + request.body());
          connection.write(request.path().endsWith("/error") ? ACCEPTED : UNKNOWN);
        }
      }
    }
  }

  private static byte[] reply(String status, String headers, String body) {
    byte[] content = body.getBytes(UTF_8);
    String head =
        "HTTP/1.1 "
            + status
            + "\r\nContent-Type: application/json\r\n"
            + headers
            + "Content-Length: "
            + content.length
            + "\r\n\r\n";
    byte[] bytes = Arrays.copyOf(head.getBytes(ISO_8859_1), head.length() + content.length);
    System.arraycopy(content, 0, bytes, head.length(), content.length);
    return bytes;
  }

  private interface Io {
    void run() throws IOException, InterruptedException;
  }

  private static Thread daemon(String name, Io task) {
    return Thread.ofPlatform()
        .daemon()
        .name(name)
        .unstarted(() -> {
          try {
            task.run();
          } catch (IOException | InterruptedException e) {
            // The process ended or the measurement did: both close sockets under a reader.
          }
        });
  }
}
