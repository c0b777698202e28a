package io.demitasse.local.environment;

import io.demitasse.local.archive.FolderTrees;
import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.ResponseSink;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The execution environments of a version of a function on demand: one for each invocation. */
final class ScalingPool implements EnvironmentPool {
  private record Idle(ExecutionEnvironment environment, long since) {}

  /** Makes environments. */
  @FunctionalInterface
  interface Factory {
    ExecutionEnvironment create(boolean provisioned);
  }

  private final Factory factory;
  private final Deque<Idle> idle = new ArrayDeque<>();
  private final Set<ExecutionEnvironment> busy = new HashSet<>();
  private int kept;
  private boolean retired;

  ScalingPool(Factory factory) {
    this.factory = factory;
  }

  /** Runs an invocation in an idle environment or else in a new one. */
  @Override
  public InvocationResult invoke(InvocationRequest request, ResponseSink sink)
      throws InterruptedException {
    var environment = take();
    boolean whole = false;
    try {
      var result = environment.invoke(request, sink);
      whole = environment.reusable();
      return result;
    } finally {
      giveBack(environment, whole);
    }
  }

  private synchronized ExecutionEnvironment take() {
    // The one used last, so that the others can become old and go.
    var environment = Optional.ofNullable(idle.pollLast()).map(Idle::environment);
    var taken = environment.orElseGet(() -> factory.create(false));
    busy.add(taken);
    return taken;
  }

  private void giveBack(ExecutionEnvironment environment, boolean whole) {
    synchronized (this) {
      busy.remove(environment);
      if (!retired && whole) {
        idle.addLast(new Idle(environment, System.nanoTime()));
        return;
      }
    }
    end(environment);
  }

  @Override
  public Optional<String> keep(int count) throws InterruptedException {
    var started = new ArrayList<ExecutionEnvironment>();
    synchronized (this) {
      kept = count;
      for (int present = idle.size() + busy.size(); present < count && !retired; present++) {
        var environment = factory.create(true);
        busy.add(environment);
        started.add(environment);
      }
    }
    Optional<String> failure = Optional.empty();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Optional<String>>> tasks = new ArrayList<>();
      started.forEach(environment -> tasks.add(() -> prepare(environment)));
      for (var task : threads.invokeAll(tasks)) {
        failure =
            task.state() == Future.State.SUCCESS
                ? failure.or(task::resultNow)
                : Optional.of(task.exceptionNow().toString());
      }
    }
    return failure;
  }

  private Optional<String> prepare(ExecutionEnvironment environment) throws InterruptedException {
    Optional<String> failure = Optional.of("interrupted");
    try {
      failure = environment.prepare();
    } finally {
      giveBack(environment, failure.isEmpty());
    }
    return failure;
  }

  @Override
  public void reap(Duration age) {
    var old = new ArrayList<ExecutionEnvironment>();
    synchronized (this) {
      long now = System.nanoTime();
      while (idle.size() + busy.size() > kept
          && !idle.isEmpty()
          && now - idle.getFirst().since() > age.toNanos()) {
        old.add(idle.removeFirst().environment());
      }
    }
    end(old);
  }

  @Override
  public void retire() {
    List<ExecutionEnvironment> old;
    synchronized (this) {
      retired = true;
      old = idle.stream().map(Idle::environment).toList();
      idle.clear();
    }
    end(old);
  }

  @Override
  public synchronized void kill() {
    busy.forEach(ExecutionEnvironment::kill);
  }

  /** At once, since each may take its time after SIGTERM. */
  private static void end(List<ExecutionEnvironment> environments) {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      environments.forEach(environment -> threads.execute(() -> end(environment)));
    }
  }

  private static void end(ExecutionEnvironment environment) {
    try {
      environment.close();
      FolderTrees.delete(environment.scratch());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      // What is left goes with the server's temporary folder.
    }
  }
}
