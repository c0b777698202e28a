package io.demitasse.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A Runtime API that hands out its first events only once so many workers poll at a time. */
final class ParallelRuntimeApi implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CyclicBarrier polled;
  private final AtomicInteger polls = new AtomicInteger();
  private final List<String> answers = new CopyOnWriteArrayList<>();
  private final int workers;

  ParallelRuntimeApi(int workers) throws IOException {
    this.workers = workers;
    this.polled = new CyclicBarrier(workers);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/2018-06-01/runtime/invocation/next", this::next);
    server.createContext("/2018-06-01/runtime/invocation/", this::answer);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  List<String> answers() {
    return answers;
  }

  private void next(HttpExchange exchange) throws IOException {
    int poll = polls.incrementAndGet();
    if (poll > workers) {
      exchange.sendResponseHeaders(500, -1);
      exchange.close();
      return;
    }
    try {
      polled.await();
    } catch (Exception e) {
      throw new IOException(e);
    }
    exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", "r" + poll);
    exchange.sendResponseHeaders(200, 2);
    exchange.getResponseBody().write(new byte[] {'{', '}'});
    exchange.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    answers.add(new String(body, StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(202, -1);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
