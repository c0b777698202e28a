package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.demitasse.runtime.api.HttpConnection;
import io.demitasse.runtime.api.HttpRequest;
import io.demitasse.runtime.api.HttpResponse;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.logging.FunctionLogger;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Closes a handler that is {@code AutoCloseable} when the environment shuts down.
 *
 * <p>The platform kills a runtime without notice, unless an extension is registered: then it sends
 * SIGTERM and grants 500 ms. So the runtime registers itself as an internal extension that wants no
 * events, and asks for the next one once, which says that the extension has started and then never
 * returns.
 */
final class ShutdownHook {
  private static final String ROOT = "/2020-01-01/extension/";
  private static final String IDENTIFIER = "Lambda-Extension-Identifier";

  private final String api;
  private final HttpConnection connection;
  private final FunctionLogger logger;

  ShutdownHook(String api, HttpConnection connection, FunctionLogger logger) {
    this.api = api;
    this.connection = connection;
    this.logger = logger;
  }

  /** To be called before the first event is asked for. A refusal costs the notice, no more. */
  void install(AutoCloseable handler) {
    try {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(handler), "shutdown"));
    } catch (IllegalStateException e) {
      // The function has ended the process while it started.
      return;
    }
    try {
      HttpRequest register =
          new HttpRequest("POST", ROOT + "register", api)
              .header("Lambda-Extension-Name", "demitasse")
              .header("Content-Type", "application/json");
      GrowableBuffer noEvents = new GrowableBuffer();
      noEvents.writeBytes("{\"events\":[]}".getBytes(StandardCharsets.US_ASCII));
      HttpResponse response = connection.exchange(register.body(noEvents));
      String identifier = response.header(IDENTIFIER);
      if (identifier.isEmpty()) {
        noNotice("the platform answered " + response.status() + " " + response.text());
      } else {
        Thread.ofPlatform().daemon().name("extension").start(() -> await(identifier));
      }
    } catch (IOException | OutOfMemoryError e) {
      // An OutOfMemoryError where the function has started all the threads that there may be.
      noNotice(e.toString());
    }
  }

  private void noNotice(String why) {
    logger.log("The handler may not be closed when the environment ends: " + why, LogLevel.WARN);
  }

  private void await(String identifier) {
    try {
      connection.exchange(
          new HttpRequest("GET", ROOT + "event/next", api).header(IDENTIFIER, identifier));
    } catch (IOException e) {
      // The environment ends, or never needed this.
    }
  }

  private void close(AutoCloseable handler) {
    try {
      handler.close();
    } catch (Throwable e) {
      logger.error("The handler failed to close", e);
    }
  }
}
