package io.demitasse.local.environment;

import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.ResponseSink;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** The execution environments of a version of a function on demand: one for each invocation. */
final class ScalingPool implements EnvironmentPool {
  private record Idle(ExecutionEnvironment environment, Instant since) {}

  private final Supplier<ExecutionEnvironment> factory;
  private final Deque<Idle> idle = new ArrayDeque<>();
  private final Set<ExecutionEnvironment> busy = new HashSet<>();
  private boolean retired;

  ScalingPool(Supplier<ExecutionEnvironment> factory) {
    this.factory = factory;
  }

  /** Runs an invocation in an idle environment or else in a new one. */
  @Override
  public InvocationResult invoke(InvocationRequest request, ResponseSink sink)
      throws InterruptedException {
    var environment = take();
    try {
      return environment.invoke(request, sink);
    } finally {
      giveBack(environment);
    }
  }

  private synchronized ExecutionEnvironment take() {
    // The one used last, so that the others can become old and go.
    var environment = Optional.ofNullable(idle.pollLast()).map(Idle::environment);
    var taken = environment.orElseGet(factory);
    busy.add(taken);
    return taken;
  }

  private void giveBack(ExecutionEnvironment environment) throws InterruptedException {
    synchronized (this) {
      busy.remove(environment);
      if (!retired) {
        idle.addLast(new Idle(environment, Instant.now()));
        return;
      }
    }
    environment.close();
  }

  @Override
  public void reap(Duration age) throws InterruptedException {
    var old = new ArrayList<ExecutionEnvironment>();
    synchronized (this) {
      var limit = Instant.now().minus(age);
      while (!idle.isEmpty() && idle.getFirst().since().isBefore(limit)) {
        old.add(idle.removeFirst().environment());
      }
    }
    close(old);
  }

  @Override
  public void retire() throws InterruptedException {
    List<ExecutionEnvironment> old;
    synchronized (this) {
      retired = true;
      old = idle.stream().map(Idle::environment).toList();
      idle.clear();
    }
    close(old);
  }

  @Override
  public synchronized void kill() {
    busy.forEach(ExecutionEnvironment::kill);
  }

  private static void close(List<ExecutionEnvironment> environments) throws InterruptedException {
    for (var environment : environments) {
      environment.close();
    }
  }
}
