package io.demitasse.junit.inprocess;

import io.demitasse.junit.environment.CapturedLog;
import io.demitasse.junit.environment.Debugging;
import io.demitasse.junit.environment.FunctionEnvironment;
import io.demitasse.junit.environment.FunctionSpec;
import io.demitasse.junit.environment.RecordedInvocation;
import io.demitasse.junit.environment.RecordedResponse;
import io.demitasse.junit.environment.SharedResources;
import io.demitasse.junit.environment.TestClassPath;
import io.demitasse.local.runtimeapi.Deadline;
import io.demitasse.local.runtimeapi.InvocationAttempt;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Outcome;
import io.demitasse.local.runtimeapi.RuntimeApiServer;
import io.demitasse.local.runtimeapi.RuntimeSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The runtime on a thread of this JVM. It speaks with a Runtime API over a socket as in Lambda;
 * what it takes for its process is {@link FunctionSystem} and {@link FunctionProcess}.
 */
public final class InProcessEnvironment implements FunctionEnvironment {
  private static final Duration END_LIMIT = Duration.ofSeconds(2);

  private final FunctionSpec function;
  private final RuntimeSession session = RuntimeSession.of(0);
  private final CompletableFuture<Integer> exited = new CompletableFuture<>();
  private final CapturedLog log = new CapturedLog();
  private final FunctionClassLoader classes;
  private final LoadedFunction loaded;
  private final RuntimeApiServer.Connection connection;
  private final FunctionJulHandler jul;
  private final Thread runtime;
  private boolean alive = true;
  private boolean initialised;

  private InProcessEnvironment(FunctionSpec function, SharedResources shared) throws IOException {
    this.function = function;
    classes = new FunctionClassLoader(TestClassPath.ofThisProcess().entries());
    loaded = new LoadedFunction(classes);
    connection = shared.runtimeApi().open(session);
    jul = new FunctionJulHandler(classes, loaded.julHandler());
    runtime = Thread.ofPlatform().daemon().name("function " + function.name()).unstarted(this::run);
    runtime.setContextClassLoader(classes);
  }

  /** Starts the function; what goes wrong at that comes with the first invocation. */
  public static InProcessEnvironment start(FunctionSpec function, SharedResources shared) {
    try {
      InProcessEnvironment environment = new InProcessEnvironment(function, shared);
      environment.jul.install();
      environment.runtime.start();
      return environment;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot start " + function.handler() + " in this JVM", e);
    }
  }

  private void run() {
    Map<String, String> variables = LambdaVariables.of(function, connection.address());
    exited.complete(loaded.run(variables, log, exited::complete));
  }

  @Override
  public RecordedInvocation invoke(InvocationRequest request) throws InterruptedException {
    RecordedResponse response = new RecordedResponse();
    Outcome outcome;
    Deadline deadline = Deadline.in(Debugging.limit(function.initLimit()));
    try {
      Optional<Outcome.Failure> failure = awaitStart(request, deadline);
      deadline = Deadline.in(Debugging.limit(function.timeout()));
      outcome =
          failure.isPresent()
              ? failure.get()
              : serve(new InvocationAttempt(request, deadline, response));
    } catch (TimeoutException e) {
      alive = false;
      outcome = timedOut(request);
    }
    Duration remaining = deadline.left();
    return new RecordedInvocation(
        outcome, response, log.take(), remaining.isNegative() ? Duration.ZERO : remaining);
  }

  private Optional<Outcome.Failure> awaitStart(InvocationRequest request, Deadline deadline)
      throws InterruptedException, TimeoutException {
    await(CompletableFuture.anyOf(session.initialised(), exited), deadline);
    if (!session.initialised().isDone()) {
      alive = false;
      return Optional.of(exit(request));
    }
    initialised = true;
    Optional<Outcome.Failure> failure = session.initialised().join();
    alive = failure.isEmpty();
    return failure;
  }

  private Outcome serve(InvocationAttempt invocation)
      throws InterruptedException, TimeoutException {
    session.submit(invocation);
    await(CompletableFuture.anyOf(invocation.finished(), exited), invocation.deadline());
    alive = !exited.isDone();
    return invocation.outcome().isDone() ? invocation.outcome().join() : exit(invocation.request());
  }

  private Outcome.Failure exit(InvocationRequest request) {
    int status = exited.join();
    String reason =
        status == 0
            ? "Runtime exited without providing a reason"
            : "Runtime exited with error: exit status " + status;
    return Outcome.Failure.of(
        "Runtime.ExitError", "RequestId: " + request.requestId() + " Error: " + reason);
  }

  private Outcome.Failure timedOut(InvocationRequest request) {
    String message =
        initialised
            ? "RequestId: %s Error: Task timed out after %.2f seconds"
                .formatted(request.requestId(), function.timeout().toMillis() / 1000.0)
            : "The init phase did not end within %d s".formatted(function.initLimit().toSeconds());
    return Outcome.Failure.of("Sandbox.Timedout", message);
  }

  private static void await(CompletableFuture<?> future, Deadline deadline)
      throws InterruptedException, TimeoutException {
    try {
      Duration left = deadline.left();
      future.get(Math.max(0, left.toNanos()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public boolean alive() {
    return alive;
  }

  @Override
  public void close() {
    alive = false;
    loaded.end();
    session.close();
    connection.close();
    jul.close();
    try {
      if (!runtime.join(END_LIMIT)) {
        interruptThreads();
      }
      classes.close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot close the class path of " + function.handler(), e);
    }
  }

  /** A process takes its threads along; here they can only be asked. */
  private void interruptThreads() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (classes.equals(thread.getContextClassLoader())) {
        thread.interrupt();
      }
    }
  }
}
