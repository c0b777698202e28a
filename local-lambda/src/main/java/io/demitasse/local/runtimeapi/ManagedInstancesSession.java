package io.demitasse.local.runtimeapi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The session of a runtime that takes several invocations at once, by as many calls of next. */
final class ManagedInstancesSession extends RuntimeSession {
  private final CompletableFuture<Optional<Outcome.Failure>> initialised =
      new CompletableFuture<>();
  private final Deque<InvocationAttempt> queue = new ArrayDeque<>();
  private final Map<String, InvocationAttempt> running = new HashMap<>();
  private final Set<String> ended = new HashSet<>();
  private final int maxConcurrency;
  private int polls;
  private boolean closed;

  ManagedInstancesSession(int maxConcurrency) {
    this.maxConcurrency = maxConcurrency;
  }

  @Override
  public CompletableFuture<Optional<Outcome.Failure>> initialised() {
    return initialised;
  }

  @Override
  public synchronized void submit(InvocationAttempt invocation) {
    queue.add(invocation);
    notifyAll();
  }

  @Override
  public synchronized void expire(InvocationAttempt invocation) {
    queue.remove(invocation);
    if (running.remove(id(invocation)) != null) {
      ended.add(id(invocation));
    }
  }

  @Override
  synchronized InvocationAttempt next() throws RuntimeApiException, InterruptedException {
    if (polls >= maxConcurrency) {
      throw RuntimeApiException.tooManyPolls(maxConcurrency);
    }
    initialised.complete(Optional.empty());
    polls++;
    try {
      while (queue.isEmpty() && !closed) {
        wait();
      }
    } finally {
      polls--;
    }
    if (closed) {
      throw RuntimeApiException.containerError();
    }
    var invocation = queue.remove();
    running.put(id(invocation), invocation);
    return invocation;
  }

  @Override
  synchronized InvocationAttempt beginResponse(String requestId, Optional<String> attemptId)
      throws RuntimeApiException {
    var invocation = running.get(requestId);
    if (invocation == null) {
      throw ended.contains(requestId)
          ? RuntimeApiException.stale()
          : RuntimeApiException.invalidRequestId();
    }
    if (attemptId.isPresent() && !attemptId.get().equals(invocation.attemptId())) {
      throw RuntimeApiException.stale();
    }
    running.remove(requestId);
    ended.add(requestId);
    return invocation;
  }

  @Override
  InvocationAttempt beginError(String requestId, Optional<String> attemptId)
      throws RuntimeApiException {
    return beginResponse(requestId, attemptId);
  }

  @Override
  void end(InvocationAttempt invocation, Outcome outcome) {
    invocation.outcome().complete(outcome);
    // Another call of next may be waiting already, so there is nothing to wait for.
    invocation.finished().complete(outcome);
  }

  @Override
  synchronized void initError(Outcome.Failure failure) throws RuntimeApiException {
    if (!initialised.complete(Optional.of(failure))) {
      throw RuntimeApiException.invalidTransition("Ready", "InitError");
    }
  }

  @Override
  public void close() {
    super.close();
    synchronized (this) {
      closed = true;
      notifyAll();
    }
  }

  private static String id(InvocationAttempt invocation) {
    return invocation.request().requestId();
  }
}
