package io.demitasse.local.environment;

import io.demitasse.local.archive.FolderTrees;
import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.environment.log.LineOutput;
import io.demitasse.local.environment.process.EnvironmentServices;
import io.demitasse.local.runtimeapi.Deadline;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.ResponseSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
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

  /** How long the end waits for invocations whose processes it has killed. */
  private static final Duration LAST_WAIT = Duration.ofSeconds(10);

  private static final Duration BETWEEN_KILLS = Duration.ofMillis(100);

  private final Map<String, EnvironmentPool> pools = new HashMap<>();

  /** With the retired ones: threads refer to a pool for as long as it has something to do. */
  private final Set<EnvironmentPool> alive = Collections.newSetFromMap(new WeakHashMap<>());

  private final Activity activity = new Activity();
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

  /**
   * Runs one invocation of a version of a function; revision tells its contents apart. Ends as
   * interrupted if this is closed meanwhile: nobody waits for an outcome then, and none is real.
   */
  public InvocationResult invoke(
      FunctionDefinition function, String revision, InvocationRequest request, ResponseSink sink)
      throws TooManyInvocationsException, InterruptedException {
    if (!permits.tryAcquire()) {
      throw new TooManyInvocationsException(concurrency);
    }
    try {
      begin();
      try {
        var result = pool(function, revision).invoke(request, sink);
        if (activity.closed()) {
          throw closing();
        }
        return result;
      } finally {
        activity.end();
      }
    } finally {
      permits.release();
    }
  }

  private void begin() throws InterruptedException {
    if (!activity.begin()) {
      throw closing();
    }
  }

  private static InterruptedException closing() {
    return new InterruptedException("Local Lambda is closing");
  }

  /**
   * Keeps so many environments of a version of a function started from now on, and waits until they
   * are; returns what kept one of them from starting.
   */
  public Optional<String> keep(FunctionDefinition function, String revision, int count)
      throws InterruptedException {
    begin();
    try {
      return pool(function, revision).keep(count);
    } finally {
      activity.end();
    }
  }

  private synchronized EnvironmentPool pool(FunctionDefinition function, String revision) {
    return pools.computeIfAbsent(
        key(function.name()) + function.version() + "/" + revision, key -> pool(function));
  }

  private EnvironmentPool pool(FunctionDefinition wanted) {
    var function = services.debugger().present() ? wanted.withTimeout(NO_LIMIT) : wanted;
    var pool =
        function.maxConcurrency() == 0
            ? new ScalingPool(provisioned -> environment(function, provisioned))
            : new SharedEnvironment(function, services, scratch(function), log(function));
    alive.add(pool);
    return pool;
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
   * then, when the idle ones have ended, does something more. Does nothing when this is closed: all
   * of them have ended then.
   */
  public void retire(String functionName, Runnable then) {
    if (!activity.begin()) {
      return;
    }
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
      try {
        retire(old);
        then.run();
      } finally {
        activity.end();
      }
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

  private synchronized List<EnvironmentPool> alive() {
    return List.copyOf(alive);
  }

  /** Ends every environment; invocations that are running end as interrupted. */
  @Override
  public void close() {
    reaper.cancel(false);
    activity.close();
    try {
      var deadline = Deadline.in(LAST_WAIT);
      do {
        // Again and again: some of them may be about to start a process.
        alive().forEach(EnvironmentPool::kill);
      } while (!activity.awaitEnd(BETWEEN_KILLS) && !deadline.passed());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    retire(all());
    try {
      FolderTrees.delete(scratch);
    } catch (IOException e) {
      throw new UncheckedIOException("deleting " + scratch, e);
    }
  }
}
