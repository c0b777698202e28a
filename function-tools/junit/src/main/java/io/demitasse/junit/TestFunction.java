package io.demitasse.junit;

import io.demitasse.junit.environment.FunctionEnvironment;
import io.demitasse.junit.environment.FunctionSpec;
import io.demitasse.junit.environment.RecordedInvocation;
import io.demitasse.junit.environment.SharedResources;
import io.demitasse.junit.events.TestEvent;
import io.demitasse.junit.inprocess.InProcessEnvironment;
import io.demitasse.junit.layer.LayerEnvironment;
import io.demitasse.junit.payload.EventJson;
import io.demitasse.local.runtimeapi.InvocationRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A function under test, in an execution environment of its own. It starts with the first event,
 * serves the next ones warm, and starts anew after a timeout or an end of its process, as in
 * Lambda.
 *
 * <p>{@link FunctionTest} gives one to a test; {@link #of} makes one where the test knows the
 * configuration only when it runs. Thread-safe: events that come at once are served one after the
 * other.
 */
public final class TestFunction implements AutoCloseable {
  private final FunctionSpec function;
  private final Target target;
  private final SharedResources shared;
  private final AutoCloseable owned;
  private final EventRecorder recorder;
  private @Nullable FunctionEnvironment environment;

  /**
   * @param owned closed with this
   */
  TestFunction(
      FunctionSpec function,
      Target target,
      SharedResources shared,
      AutoCloseable owned,
      EventRecorder recorder) {
    this.function = function;
    this.target = target;
    this.shared = shared;
    this.owned = owned;
    this.recorder = recorder;
  }

  /** A function to configure: {@code TestFunction.of("com.example.Hello::handle").start()}. */
  public static TestFunctionBuilder of(String handler) {
    return new TestFunctionBuilder(handler);
  }

  /**
   * Sends an object as the event: a record, a class with getters, a {@code Map}, a class of {@code
   * aws-lambda-java-events}, a builder of {@code io.demitasse.junit.events}. A {@code String}
   * becomes a JSON string; for JSON text there is {@link #invokeJson}.
   */
  public FunctionResult invoke(@Nullable Object event) {
    return event(event).invoke();
  }

  /** Sends JSON text as it is, well-formed or not. */
  public FunctionResult invokeJson(String json) {
    return json(json).invoke();
  }

  /** Sends what is in a file, as it is. */
  public FunctionResult invokeFile(Path file) {
    return file(file).invoke();
  }

  /** Sends a resource of the class path, such as {@code /events/order.json}. */
  public FunctionResult invokeResource(String name) {
    return resource(name).invoke();
  }

  /** As {@link #invoke}, for a request that is to say more. */
  public Request event(@Nullable Object event) {
    return event instanceof TestEvent made ? json(made.json()) : request(EventJson.write(event));
  }

  /** As {@link #invokeJson}, for a request that is to say more. */
  public Request json(String json) {
    return request(json.getBytes(StandardCharsets.UTF_8));
  }

  /** As {@link #invokeFile}, for a request that is to say more. */
  public Request file(Path file) {
    try {
      return request(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("There is no event to read at " + file.toAbsolutePath(), e);
    }
  }

  /** As {@link #invokeResource}, for a request that is to say more. */
  public Request resource(String name) {
    try (InputStream in = TestFunction.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "There is no resource "
                + name
                + " on the class path of the test. One in src/test/resources/events/a.json is"
                + " called /events/a.json.");
      }
      return request(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the resource " + name, e);
    }
  }

  private Request request(byte[] event) {
    return Request.of(function.arn(), event, this::send);
  }

  private synchronized FunctionResult send(InvocationRequest request) {
    try {
      FunctionEnvironment current = environment;
      if (current == null || !current.alive()) {
        close(current);
        current = start();
        environment = current;
      }
      RecordedInvocation invocation = current.invoke(request);
      FunctionResult result = new FunctionResult(request, invocation);
      if (result.succeeded()) {
        recorder.sent(function.handler(), request.event().bytes());
      }
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while " + function.handler() + " ran", e);
    }
  }

  private FunctionEnvironment start() {
    return target == Target.LAYER
        ? LayerEnvironment.start(function, shared)
        : InProcessEnvironment.start(function, shared);
  }

  /**
   * Ends the environment, as Lambda does when a function has been idle: a handler that is {@code
   * AutoCloseable} is closed. The next event starts another.
   */
  public synchronized void shutDown() {
    close(environment);
    environment = null;
  }

  /** Ends the environment for good. Tests that got this from {@link FunctionTest} need not. */
  @Override
  public synchronized void close() {
    shutDown();
    try {
      owned.close();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot tidy up after " + function.handler(), e);
    }
  }

  private static void close(@Nullable FunctionEnvironment environment) {
    if (environment != null) {
      environment.close();
    }
  }
}
