package io.demitasse.local.runtimeapi;

import io.demitasse.local.http.Endpoint;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.HttpServer;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.http.Router;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the Runtime API to any number of runtime processes. Each has a port of its own, since
 * {@code AWS_LAMBDA_RUNTIME_API} has no room for anything but a host and a port.
 */
public final class RuntimeApiServer implements AutoCloseable {
  private final Map<Integer, RuntimeSession> sessions = new ConcurrentHashMap<>();
  private final HttpServer server;

  /** Starts the server; it serves nobody until {@link #open} is called. */
  public RuntimeApiServer() throws IOException {
    server = new HttpServer(0, this::route);
  }

  /** Opens a port for a session until the connection is closed. */
  public Connection open(RuntimeSession session) throws IOException {
    var listener = server.listen();
    sessions.put(listener.port(), session);
    return new Connection(listener, () -> sessions.remove(listener.port(), session));
  }

  /** The open port of one session. */
  public record Connection(HttpServer.Listener listener, Runnable onClose)
      implements AutoCloseable {
    /** The value of {@code AWS_LAMBDA_RUNTIME_API}. */
    public String address() {
      return "127.0.0.1:" + listener.port();
    }

    @Override
    public void close() {
      // Before the port is free, and another session has it.
      onClose.run();
      listener.close();
    }
  }

  private Reply route(HttpCall call) throws IOException, InterruptedException {
    var session = Optional.ofNullable(sessions.get(call.localPort()));
    if (session.isEmpty()) {
      return RuntimeApiException.containerError().reply();
    }
    return routes(session.get()).handle(call);
  }

  private static Router routes(RuntimeSession session) {
    var runtime = new RuntimeRoutes(session);
    var extensions = new ExtensionRoutes(session.extensions());
    return new Router(call -> notFound())
        .add("GET", "/2018-06-01/runtime/invocation/next", checked(runtime::next))
        .add("POST", "/2018-06-01/runtime/invocation/{id}/response", checked(runtime::response))
        .add("POST", "/2018-06-01/runtime/invocation/{id}/error", checked(runtime::error))
        .add("POST", "/2018-06-01/runtime/init/error", checked(runtime::initError))
        .add("POST", "/2020-01-01/extension/register", extensions::register)
        .add("GET", "/2020-01-01/extension/event/next", checked(extensions::nextEvent));
  }

  private static Reply notFound() {
    return Reply.json(
        404,
        JsonTrees.object()
            .put("errorMessage", "The Runtime API has no such path")
            .put("errorType", "NotFound"));
  }

  @FunctionalInterface
  private interface CheckedEndpoint {
    Reply handle(HttpCall call) throws RuntimeApiException, IOException, InterruptedException;
  }

  private static Endpoint checked(CheckedEndpoint endpoint) {
    return call -> {
      try {
        return endpoint.handle(call);
      } catch (RuntimeApiException e) {
        return e.reply();
      }
    };
  }

  @Override
  public void close() {
    server.close();
  }
}
