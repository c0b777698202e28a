package io.demitasse.fleet.aws;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another service of AWS: keeps what it is sent and gives always the same answer. */
public final class FakeService implements AutoCloseable {
  private final HttpServer server;
  private final List<String> requests = new CopyOnWriteArrayList<>();

  private FakeService(int status, String errorType, String body, Optional<Path> objects)
      throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          var sent = exchange.getRequestBody().readAllBytes();
          if (objects.isPresent()) {
            var file = objects.get().resolve(exchange.getRequestURI().getPath().substring(1));
            Files.createDirectories(file.getParent());
            Files.write(
                file,
                unchunked(
                    sent, exchange.getRequestHeaders().getFirst("x-amz-decoded-content-length")));
            requests.add(file.toString());
          } else {
            requests.add(new String(sent, StandardCharsets.UTF_8));
          }
          if (!errorType.isEmpty()) {
            exchange.getResponseHeaders().set("x-amzn-ErrorType", errorType);
          }
          var bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  /** Refuses everything as AWS does. */
  public static FakeService refusing(int status, String errorType, String message)
      throws IOException {
    return new FakeService(
        status, errorType, "{\"message\":\"" + message + "\"}", Optional.empty());
  }

  public static FakeService ssm() throws IOException {
    return new FakeService(200, "", "{\"Version\":1}", Optional.empty());
  }

  /** S3, with a folder of buckets. */
  public static FakeService s3(Path buckets) throws IOException {
    return new FakeService(200, "", "", Optional.of(buckets));
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  public List<String> requests() {
    return requests;
  }

  /** Of a body in the chunks of aws-chunked, the content of the first, which is all of it here. */
  private static byte[] unchunked(byte[] sent, String length) throws IOException {
    if (length == null) {
      return sent;
    }
    var content = new java.io.ByteArrayOutputStream();
    int at = 0;
    while (at < sent.length) {
      int end = at;
      while (sent[end] != '\r') {
        end++;
      }
      var head = new String(sent, at, end - at, StandardCharsets.US_ASCII);
      int size = Integer.parseInt(head.split(";", 2)[0], 16);
      if (size == 0) {
        break;
      }
      content.write(sent, end + 2, size);
      at = end + 2 + size + 2;
    }
    return content.toByteArray();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
