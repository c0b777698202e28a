package io.demitasse.local.environment;

import io.demitasse.local.archive.FolderTrees;
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
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/**
 * The one execution environment of a function on Managed Instances: it takes several invocations at
 * once, and a timeout of one of them does not end it.
 */
final class SharedEnvironment implements EnvironmentPool {
  private final FunctionDefinition function;
  private final EnvironmentServices services;
  private final Path scratch;
  private final Launch launch;
  private final Debugger.Port debugPort;
  private final LogStream log;
  private final PlatformLog platform;
  private final Semaphore permits;
  private volatile Optional<RuntimeInstance> runtime = Optional.empty();
  private long lastUse = System.nanoTime();
  private volatile boolean retired;

  SharedEnvironment(
      FunctionDefinition function,
      EnvironmentServices services,
      Path scratch,
      LineOutput.OfStream sinks) {
    this.function = function;
    this.services = services;
    this.scratch = scratch;
    this.launch = Launch.of(function, false);
    this.debugPort = services.debugger().open(function.name());
    this.log = new LogStream(sinks.sink(launch.logStream()), new LevelFilter(function.logging()));
    this.platform = PlatformLog.of(function, log);
    this.permits = new Semaphore(function.maxConcurrency());
  }

  @Override
  public InvocationResult invoke(InvocationRequest request, ResponseSink sink)
      throws TooManyInvocationsException, InterruptedException {
    if (!permits.tryAcquire()) {
      throw new TooManyInvocationsException(function.maxConcurrency());
    }
    try {
      platform.start(request.requestId());
      var deadline = Deadline.in(function.timeout());
      var outcome = outcome(request, sink);
      platform.end(request.requestId());
      platform.report(Outcomes.report(function, request.requestId(), deadline.elapsed(), outcome));
      return InvocationResult.of(outcome, log);
    } finally {
      permits.release();
      if (retired) {
        retire();
      }
    }
  }

  private Outcome outcome(InvocationRequest request, ResponseSink sink)
      throws InterruptedException {
    RuntimeInstance instance;
    try {
      instance = running(request.requestId());
    } catch (IOException | TimeoutException e) {
      return Outcome.Failure.of(
          "Runtime.InitError", "RequestId: %s Error: %s".formatted(request.requestId(), e));
    }
    var invocation = new InvocationAttempt(request, Deadline.in(function.timeout()), sink);
    try {
      return instance.invoke(invocation);
    } catch (TimeoutException e) {
      instance.expire(invocation);
      platform.timedOut(request.requestId());
      return Outcomes.timeout(function, request.requestId());
    } finally {
      instance.drainOutput();
    }
  }

  /** The runtime, started if there is none; others who need it wait for it meanwhile. */
  @SuppressWarnings("try") // What is taken is given back, and needed for nothing else.
  private synchronized RuntimeInstance running(String requestId)
      throws IOException, InterruptedException, TimeoutException {
    lastUse = System.nanoTime();
    if (runtime.isPresent() && runtime.get().alive()) {
      return runtime.get();
    }
    stop();
    try (var turn = services.starts().enter()) {
      platform.initStart();
      var instance = RuntimeInstance.start(function, scratch, services, launch, debugPort, log);
      runtime = Optional.of(instance);
      var deadline = Deadline.in(services.initLimit());
      var failure = instance.awaitInitialised(deadline, requestId);
      if (failure.isPresent()) {
        stop();
        throw new IOException(failure.get().body());
      }
      return instance;
    }
  }

  private synchronized void stop() throws InterruptedException {
    if (runtime.isPresent()) {
      runtime.get().stop(runtime.get().documentedGrace());
      runtime = Optional.empty();
    }
  }

  @Override
  public Optional<String> keep(int count) {
    return Optional.of("Managed Instances have no provisioned concurrency");
  }

  @Override
  public void reap(Duration age) throws InterruptedException {
    if (unused() && System.nanoTime() - lastUse > age.toNanos()) {
      stop();
    }
  }

  private boolean unused() {
    return permits.availablePermits() == function.maxConcurrency();
  }

  @Override
  public void retire() throws InterruptedException {
    retired = true;
    if (unused()) {
      stop();
      debugPort.close();
      try {
        FolderTrees.delete(scratch);
      } catch (IOException e) {
        // What is left goes with the server's temporary folder.
      }
    }
  }

  /** Does not wait for a start that is under way: it is what may have to be killed. */
  @Override
  public void kill() {
    runtime.ifPresent(RuntimeInstance::kill);
  }
}
