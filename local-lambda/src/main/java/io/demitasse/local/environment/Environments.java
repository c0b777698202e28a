package io.demitasse.local.environment;

import io.demitasse.local.archive.FolderTrees;
import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.environment.log.LineOutput;
import io.demitasse.local.environment.process.EnvironmentServices;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.ResponseSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * All execution environments of a Local Lambda: scales out for parallel invocations up to a limit,
 * ends idle environments, and replaces those of changed functions. Thread-safe.
 */
public final class Environments implements AutoCloseable {
  /** Somebody looks at a function in a debugger. */
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  private final Map<String, EnvironmentPool> pools = new HashMap<>();
  private final EnvironmentServices services;
  private final Path scratch;
  private final Function<String, LineOutput.OfStream> logs;
  private final int concurrency;
  private final Semaphore permits;
  private final ScheduledFuture<?> reaper;

  /** Creates no environment yet; logs gives the sink for a function's name. */
  public Environments(
      EnvironmentServices services,
      Path scratch,
      Function<String, LineOutput.OfStream> logs,
      int concurrency,
      Duration idleLimit) {
    this.services = services;
    this.scratch = scratch;
    this.logs = logs;
    this.concurrency = concurrency;
    this.permits = new Semaphore(concurrency);
    long period = Math.max(1, idleLimit.toMillis() / 10);
    reaper =
        services
            .scheduler()
            .scheduleWithFixedDelay(() -> reap(idleLimit), period, period, TimeUnit.MILLISECONDS);
  }

  /** Runs one invocation of a version of a function; revision tells its contents apart. */
  public InvocationResult invoke(
      FunctionDefinition function, String revision, InvocationRequest request, ResponseSink sink)
      throws TooManyInvocationsException, InterruptedException {
    if (!permits.tryAcquire()) {
      throw new TooManyInvocationsException(concurrency);
    }
    try {
      return pool(function, revision).invoke(request, sink);
    } finally {
      permits.release();
    }
  }

  /**
   * Keeps so many environments of a version of a function started from now on, and waits until they
   * are; returns what kept one of them from starting.
   */
  public Optional<String> keep(FunctionDefinition function, String revision, int count)
      throws InterruptedException {
    return pool(function, revision).keep(count);
  }

  private synchronized EnvironmentPool pool(FunctionDefinition function, String revision) {
    return pools.computeIfAbsent(
        key(function.name()) + function.version() + "/" + revision, key -> pool(function));
  }

  private EnvironmentPool pool(FunctionDefinition wanted) {
    var function = services.debugger().present() ? wanted.withTimeout(NO_LIMIT) : wanted;
    return function.maxConcurrency() == 0
        ? new ScalingPool(provisioned -> environment(function, provisioned))
        : new SharedEnvironment(function, services, scratch(function), log(function));
  }

  private ExecutionEnvironment environment(FunctionDefinition function, boolean provisioned) {
    return new ExecutionEnvironment(
        function, services, scratch(function), log(function), provisioned);
  }

  private LineOutput.OfStream log(FunctionDefinition function) {
    return logs.apply(function.name());
  }

  private Path scratch(FunctionDefinition function) {
    try {
      return Files.createTempDirectory(scratch, function.name() + "-");
    } catch (IOException e) {
      throw new UncheckedIOException("creating a folder in " + scratch, e);
    }
  }

  /**
   * Ends the environments of a function that has changed, busy ones after their invocation, and
   * then, when the idle ones have ended, does something more.
   */
  public void retire(String functionName, Runnable then) {
    List<EnvironmentPool> old;
    synchronized (this) {
      old =
          pools.entrySet().stream()
              .filter(entry -> entry.getKey().startsWith(key(functionName)))
              .map(Map.Entry::getValue)
              .toList();
      pools.values().removeAll(old);
    }
    Thread.startVirtualThread(() -> {
      retire(old);
      then.run();
    });
  }

  private static String key(String functionName) {
    return functionName + "/";
  }

  private static void retire(List<EnvironmentPool> old) {
    try {
      for (var pool : old) {
        pool.retire();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reap(Duration idleLimit) {
    try {
      for (var pool : all()) {
        pool.reap(idleLimit);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized List<EnvironmentPool> all() {
    return List.copyOf(pools.values());
  }

  /** Ends every environment; invocations that are running fail. */
  @Override
  public void close() {
    reaper.cancel(false);
    all().forEach(EnvironmentPool::kill);
    retire(all());
    try {
      FolderTrees.delete(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException("deleting " + scratch, e);
    }
  }
}
