package io.demitasse.benchmarks.measuring;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Answers every GetItem with the same item, on loopback. */
public final class DynamoDbStub implements AutoCloseable {
  private static final byte[] ITEM =
      "{\"Item\":{\"id\":{\"S\":\"42\"},\"name\":{\"S\":\"ristretto\"}}}".getBytes(UTF_8);

  private final HttpServer server;

  public DynamoDbStub() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(200, ITEM.length);
            exchange.getResponseBody().write(ITEM);
          }
        });
    server.start();
  }

  /** The value of {@code AWS_ENDPOINT_URL_DYNAMODB}. */
  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
