package io.demitasse.local.environment;

import io.demitasse.local.environment.launch.Debugger;
import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.environment.launch.Launch;
import io.demitasse.local.environment.log.LevelFilter;
import io.demitasse.local.environment.log.LineOutput;
import io.demitasse.local.environment.log.LogStream;
import io.demitasse.local.environment.log.PlatformLog;
import io.demitasse.local.environment.process.EnvironmentServices;
import io.demitasse.local.environment.process.RuntimeInstance;
import io.demitasse.local.runtimeapi.Deadline;
import io.demitasse.local.runtimeapi.InvocationAttempt;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.Outcome;
import io.demitasse.local.runtimeapi.ResponseSink;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.TimeoutException;

/**
 * One execution environment of a function: it initialises a runtime at its first invocation, keeps
 * it for the next ones, and starts a fresh one after a timeout or crash. Invocations come one at a
 * time.
 */
public final class ExecutionEnvironment {
  private static final String NO_REQUEST = "";

  private final FunctionDefinition function;
  private final EnvironmentServices services;
  private final Path scratch;
  private final Launch launch;
  private final Debugger.Port debugPort;
  private final LogStream log;
  private final PlatformLog platform;
  private volatile Optional<RuntimeInstance> runtime = Optional.empty();
  private boolean used;

  /** Creates an environment that has not started anything yet; the scratch folder must exist. */
  public ExecutionEnvironment(
      FunctionDefinition function, EnvironmentServices services, Path scratch, LineOutput sink) {
    this(function, services, scratch, stream -> sink, false);
  }

  /** The same for a log that tells streams apart, and perhaps started ahead of any invocation. */
  ExecutionEnvironment(
      FunctionDefinition function,
      EnvironmentServices services,
      Path scratch,
      LineOutput.OfStream sinks,
      boolean provisioned) {
    this.function = function;
    this.services = services;
    this.scratch = scratch;
    this.launch = Launch.of(function, provisioned);
    this.debugPort = services.debugger().open(function.name());
    this.log = new LogStream(sinks.sink(launch.logStream()), new LevelFilter(function.logging()));
    this.platform = PlatformLog.of(function, log);
  }

  /**
   * Runs the init phase ahead of any invocation. Says what failed; empty if the runtime waits for
   * an event.
   */
  public Optional<Outcome.Failure> initialise() throws InterruptedException {
    used = true;
    return initialise(UUID.randomUUID().toString()).failure();
  }

  /** Starts the runtime ahead of its first invocation; returns what went wrong instead. */
  Optional<String> prepare() throws InterruptedException {
    initialise(NO_REQUEST);
    used = true;
    return runtime.isPresent()
        ? Optional.empty()
        : Optional.of("the initialisation failed; see the log of " + function.name());
  }

  /** Runs one invocation; the answer goes to the sink. */
  public InvocationResult invoke(InvocationRequest request, ResponseSink sink)
      throws InterruptedException {
    log.clearTail();
    var init = used ? Optional.<Duration>empty() : initialise(request.requestId()).duration();
    used = true;
    platform.start(request.requestId());
    var deadline = Deadline.in(function.timeout());
    var attempt = attempt(request, new InvocationAttempt(request, deadline, sink), deadline);
    platform.end(request.requestId());
    platform.report(
        Outcomes.report(
            function,
            request.requestId(),
            deadline.elapsed(),
            attempt.outcome(),
            init,
            attempt.memory()));
    return InvocationResult.of(attempt.outcome(), log);
  }

  private record Init(Optional<Duration> duration, Optional<Outcome.Failure> failure) {}

  /** The init phase, before any invocation and with a limit of its own. */
  @SuppressWarnings("try") // What is taken is given back, and needed for nothing else.
  private Init initialise(String requestId) throws InterruptedException {
    try (var turn = services.starts().enter()) {
      platform.initStart();
      var deadline = Deadline.in(services.initLimit());
      Optional<Outcome.Failure> failure;
      try {
        failure = start(deadline, requestId);
        var duration = deadline.elapsed();
        if (failure.isEmpty()) {
          return new Init(Optional.of(duration), failure);
        }
        platform.initFailed(duration, "error", failure.map(Outcome.Failure::errorType));
      } catch (TimeoutException e) {
        var duration = deadline.elapsed();
        platform.initFailed(duration, "timeout", Optional.empty());
        failure =
            Optional.of(
                Outcome.Failure.of(
                    "Sandbox.Timedout",
                    "The init phase did not end within %d s".formatted(duration.toSeconds())));
      }
      reset();
      return new Init(Optional.empty(), failure);
    }
  }

  private record Attempt(Outcome outcome, OptionalInt memory) {}

  /** Lets the runtime answer, after a second chance to initialise if it has not managed before. */
  private Attempt attempt(
      InvocationRequest request, InvocationAttempt invocation, Deadline deadline)
      throws InterruptedException {
    try {
      if (runtime.isEmpty()) {
        var failure = start(deadline, request.requestId());
        if (failure.isPresent()) {
          reset();
          return new Attempt(failure.get(), OptionalInt.empty());
        }
      }
      var instance = runtime.orElseThrow();
      var outcome = instance.invoke(invocation);
      instance.drainOutput();
      var memory = instance.peakMegabytes();
      if (!instance.ready(invocation)) {
        reset();
      }
      return new Attempt(outcome, memory);
    } catch (TimeoutException e) {
      var memory = runtime.map(RuntimeInstance::peakMegabytes);
      reset();
      platform.timedOut(request.requestId());
      return new Attempt(
          Outcomes.timeout(function, request.requestId()), memory.orElse(OptionalInt.empty()));
    }
  }

  private Optional<Outcome.Failure> start(Deadline deadline, String requestId)
      throws InterruptedException, TimeoutException {
    try {
      var instance = RuntimeInstance.start(function, scratch, services, launch, debugPort, log);
      runtime = Optional.of(instance);
      var failure = instance.awaitInitialised(deadline, requestId);
      instance.drainOutput();
      return failure;
    } catch (IOException e) {
      return Optional.of(
          Outcome.Failure.of(
              "Runtime.InvalidEntrypoint",
              "RequestId: %s Error: %s".formatted(requestId, e.getMessage())));
    }
  }

  /** Where its {@code /tmp} is on this machine. */
  Path scratch() {
    return scratch;
  }

  /** Whether it can take another invocation: not after a crash under a debugger. */
  boolean reusable() {
    return runtime.isPresent() || !services.debugger().present();
  }

  /** Ends the runtime; the next invocation starts another one. */
  private void reset() throws InterruptedException {
    if (runtime.isPresent()) {
      stopped(runtime.get(), Duration.ZERO);
    }
  }

  /** Ends the runtime as Lambda does, with SIGTERM first only if it registered an extension. */
  public void close() throws InterruptedException {
    if (runtime.isPresent()) {
      stopped(runtime.get(), runtime.get().documentedGrace());
    }
    debugPort.close();
  }

  /** Asks the runtime to end and waits that long for it; returns whether it ended by itself. */
  public boolean close(Duration grace) throws InterruptedException {
    return runtime.isEmpty() || stopped(runtime.get(), grace);
  }

  /** Kills whatever runs, at once and from any thread. */
  public void kill() {
    runtime.ifPresent(RuntimeInstance::kill);
  }

  private boolean stopped(RuntimeInstance instance, Duration grace) throws InterruptedException {
    runtime = Optional.empty();
    return instance.stop(grace);
  }
}
