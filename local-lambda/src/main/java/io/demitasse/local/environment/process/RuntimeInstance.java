package io.demitasse.local.environment.process;

import io.demitasse.local.environment.launch.Bootstrap;
import io.demitasse.local.environment.launch.Debugger;
import io.demitasse.local.environment.launch.EnvironmentVariables;
import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.environment.launch.Launch;
import io.demitasse.local.environment.log.LogStream;
import io.demitasse.local.runtimeapi.Deadline;
import io.demitasse.local.runtimeapi.InvocationAttempt;
import io.demitasse.local.runtimeapi.Outcome;
import io.demitasse.local.runtimeapi.RuntimeApiServer;
import io.demitasse.local.runtimeapi.RuntimeSession;
import io.demitasse.local.sandbox.Isolation;
import io.demitasse.local.sandbox.SandboxFolders;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One start of a runtime: its process, its session of the Runtime API and its port. */
public final class RuntimeInstance {
  private static final Duration INTERNAL_EXTENSION_GRACE = Duration.ofMillis(500);

  private final RuntimeProcess process;
  private final RuntimeSession session;
  private final RuntimeApiServer.Connection connection;
  private final Isolation isolation;

  private RuntimeInstance(
      RuntimeProcess process,
      RuntimeSession session,
      RuntimeApiServer.Connection connection,
      Isolation isolation) {
    this.process = process;
    this.session = session;
    this.connection = connection;
    this.isolation = isolation;
  }

  public static RuntimeInstance start(
      FunctionDefinition function,
      Path scratch,
      EnvironmentServices services,
      Launch launch,
      Debugger.Port debugPort,
      LogStream log)
      throws IOException {
    var isolation =
        services
            .sandbox()
            .isolate(
                new SandboxFolders(function.code(), function.layers(), scratch),
                function.memoryMegabytes());
    var session = RuntimeSession.of(function.maxConcurrency());
    var connection = services.runtimeApi().open(session);
    try {
      var builder = new ProcessBuilder().directory(function.code().toFile());
      isolation.configure(
          builder,
          Bootstrap.find(function, isolation.folders()),
          debugPort.added(
              EnvironmentVariables.of(
                  function,
                  isolation.folders(),
                  connection.address(),
                  launch,
                  services.defaults().get(),
                  services.variables())));
      var process = RuntimeProcess.start(builder, isolation, connection.address(), log, services);
      return new RuntimeInstance(process, session, connection, isolation);
    } catch (IOException e) {
      connection.close();
      isolation.close();
      throw e;
    }
  }

  /** Waits until the runtime asks for work; empty if it does, else what went wrong instead. */
  public Optional<Outcome.Failure> awaitInitialised(Deadline deadline, String requestId)
      throws InterruptedException, TimeoutException {
    await(CompletableFuture.anyOf(session.initialised(), process.exited()), deadline);
    if (session.initialised().isDone()) {
      isolation.initialised();
      return session.initialised().join();
    }
    return Optional.of(exitFailure(requestId));
  }

  /** Lets the runtime answer, and waits until it has and is ready for more. */
  public Outcome invoke(InvocationAttempt invocation)
      throws InterruptedException, TimeoutException {
    session.submit(invocation);
    try {
      await(
          CompletableFuture.anyOf(invocation.finished(), process.exited()), invocation.deadline());
    } catch (TimeoutException e) {
      if (!invocation.outcome().isDone()) {
        throw e;
      }
    }
    return invocation.outcome().getNow(exitFailureIfExited(invocation));
  }

  private Outcome exitFailureIfExited(InvocationAttempt invocation) {
    return process.exited().isDone()
        ? exitFailure(invocation.request().requestId())
        : new Outcome.Success();
  }

  private Outcome.Failure exitFailure(String requestId) {
    return Outcome.Failure.of(
        "Runtime.ExitError", "RequestId: %s Error: %s".formatted(requestId, process.exitReason()));
  }

  /** Whether the process lives and waits for the next event. */
  public boolean ready(InvocationAttempt last) {
    return last.finished().isDone() && !process.exited().isDone();
  }

  /** Whether the process is still there. */
  public boolean alive() {
    return !process.exited().isDone();
  }

  /** Gives an invocation up without harm to the others. */
  public void expire(InvocationAttempt invocation) {
    session.expire(invocation);
  }

  /** Takes what its processes have printed so far into the log. */
  public void drainOutput() {
    process.output().drain();
  }

  /** The most memory that the runtime has held, if the system says so. */
  public OptionalInt peakMegabytes() {
    return PeakMemory.megabytes(process.pid());
  }

  /** The time between SIGTERM and SIGKILL on Lambda: none, unless an extension registered. */
  public Duration documentedGrace() {
    return session.extensions().present() ? INTERNAL_EXTENSION_GRACE : Duration.ZERO;
  }

  /** Ends the process; returns whether it ended by itself within the grace after SIGTERM. */
  public boolean stop(Duration grace) throws InterruptedException {
    boolean byItself = process.stop(grace);
    session.close();
    connection.close();
    isolation.close();
    return byItself;
  }

  /** Ends it at once, with everything that it has started. */
  public void kill() {
    process.kill();
  }

  private static void await(CompletableFuture<?> future, Deadline deadline)
      throws InterruptedException, TimeoutException {
    try {
      future.get(Math.max(0, deadline.left().toNanos()), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
