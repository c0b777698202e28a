package io.demitasse.layer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps the reserved concurrency of one function: the body of the last PUT is what GET answers. */
final class ConcurrencyStub implements AutoCloseable {
  private final HttpServer server =
      HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile byte[] kept = {};

  ConcurrencyStub() throws IOException {
    server.createContext("/", this::serve);
    server.start();
  }

  String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** Method, path, and the algorithm of the signature. */
  List<String> requests() {
    return requests;
  }

  private void serve(HttpExchange exchange) throws IOException {
    try (exchange) {
      String authorization = exchange.getRequestHeaders().getFirst("Authorization");
      requests.add(
          exchange.getRequestMethod()
              + " "
              + exchange.getRequestURI()
              + " "
              + authorization.replaceAll(" .*", ""));
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (body.length > 0) {
        kept = body;
      }
      exchange.sendResponseHeaders(200, kept.length);
      exchange.getResponseBody().write(kept);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
