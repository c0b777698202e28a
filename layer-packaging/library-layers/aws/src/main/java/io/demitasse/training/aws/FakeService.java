package io.demitasse.training.aws;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Answers every request on loopback with one text. A plain socket, because the layer has no HTTP
 * server, and because all that is loaded in training is a part of the cache.
 */
final class FakeService implements AutoCloseable, Runnable {
  private static final int BACKLOG = 8;

  private final ServerSocket server;
  private final String scheme;
  private final String contentType;
  private final String body;

  FakeService(String contentType, String body) throws IOException {
    this(new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress()), "http", contentType, body);
  }

  /** By way of TLS. */
  static FakeService secure(String contentType, String body) throws IOException {
    return new FakeService(TrainingTls.serverSocket(), "https", contentType, body);
  }

  private FakeService(ServerSocket server, String scheme, String contentType, String body) {
    this.server = server;
    this.scheme = scheme;
    this.contentType = contentType;
    this.body = body;
    Thread thread = new Thread(this, "fake service");
    thread.setDaemon(true);
    thread.start();
  }

  /** Leads a client here, which is built next. */
  <B> B lead(B builder) {
    // As a function has it by AWS_ENDPOINT_URL: the clients look there.
    System.setProperty("aws.endpointUrl", endpoint().toString());
    // As the runtime sets it where an event has a trace: clients hand it on.
    System.setProperty(
        "com.amazonaws.xray.traceHeader", "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700");
    return builder;
  }

  URI endpoint() {
    return URI.create(scheme + "://127.0.0.1:" + server.getLocalPort());
  }

  @Override
  public void run() {
    while (true) {
      try (Socket socket = server.accept()) {
        // The client keeps its connection, as it does with the real services.
        while (true) {
          answer(socket.getInputStream(), new BufferedOutputStream(socket.getOutputStream()));
        }
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
      }
    }
  }

  private void answer(InputStream in, OutputStream out) throws IOException {
    String headers = headers(in).toLowerCase(Locale.ROOT);
    if (headers.contains("expect: 100-continue")) {
      write(out, "HTTP/1.1 100 Continue\r\n\r\n");
    }
    in.readNBytes(length(headers));
    byte[] content = body.getBytes(StandardCharsets.UTF_8);
    write(
        out,
        "HTTP/1.1 200 OK\r\nContent-Type: "
            + contentType
            + "\r\nx-amzn-RequestId: training\r\nContent-Length: "
            + content.length
            + "\r\n\r\n"
            + body);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static String headers(InputStream in) throws IOException {
    StringBuilder headers = new StringBuilder();
    while (headers.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        throw new IOException("the client closed the connection");
      }
      headers.append((char) next);
    }
    return headers.toString();
  }

  private static int length(String headers) {
    String name = "\r\ncontent-length: ";
    int at = headers.indexOf(name);
    if (at < 0) {
      return 0;
    }
    int end = headers.indexOf("\r\n", at + name.length());
    return Integer.parseInt(headers.substring(at + name.length(), end).strip());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
