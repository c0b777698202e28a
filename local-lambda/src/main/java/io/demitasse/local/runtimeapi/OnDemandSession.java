package io.demitasse.local.runtimeapi;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The classic state machine: one invocation at a time. */
public final class OnDemandSession extends RuntimeSession {
  private enum State {
    STARTED("Started"),
    INIT_ERROR("InitError"),
    READY("Ready"),
    RUNNING("Running"),
    RESPONDING("InvocationResponse"),
    REPORTING_ERROR("InvocationErrorResponse"),
    RESPONSE_SENT("ResponseSent");

    private final String label;

    State(String label) {
      this.label = label;
    }
  }

  private final CompletableFuture<Optional<Outcome.Failure>> initialised =
      new CompletableFuture<>();
  private State state = State.STARTED;
  private boolean closed;
  private @Nullable InvocationAttempt current;

  /** Submitted after the current one was answered, but before the runtime asked for more. */
  private @Nullable InvocationAttempt pending;

  @Override
  public CompletableFuture<Optional<Outcome.Failure>> initialised() {
    return initialised;
  }

  @Override
  public synchronized void submit(InvocationAttempt invocation) {
    if (current == null) {
      current = invocation;
    } else {
      pending = invocation;
    }
    notifyAll();
  }

  @Override
  public void expire(InvocationAttempt invocation) {
    // Nothing to do: the whole environment is reset.
  }

  @Override
  synchronized InvocationAttempt next() throws RuntimeApiException, InterruptedException {
    switch (state) {
      case STARTED -> {
        state = State.READY;
        initialised.complete(Optional.empty());
      }
      case RESPONSE_SENT -> {
        state = State.READY;
        if (current != null) {
          current.finished().complete(current.outcome().join());
          current = pending;
          pending = null;
        }
      }
      // A runtime that asks again while it has an event gets the same event again.
      case READY, RUNNING -> {}
      default -> throw RuntimeApiException.invalidTransition(state.label, State.READY.label);
    }
    while (current == null && !closed) {
      wait();
    }
    if (current == null || closed) {
      throw RuntimeApiException.containerError();
    }
    state = State.RUNNING;
    return current;
  }

  @Override
  synchronized InvocationAttempt beginResponse(String requestId, Optional<String> attemptId)
      throws RuntimeApiException {
    return begin(requestId, attemptId, State.RESPONDING);
  }

  @Override
  synchronized InvocationAttempt beginError(String requestId, Optional<String> attemptId)
      throws RuntimeApiException {
    return begin(requestId, attemptId, State.REPORTING_ERROR);
  }

  private InvocationAttempt begin(String requestId, Optional<String> attemptId, State target)
      throws RuntimeApiException {
    if (current == null || !current.request().requestId().equals(requestId)) {
      throw RuntimeApiException.invalidRequestId();
    }
    if (attemptId.isPresent() && !attemptId.get().equals(current.attemptId())) {
      throw RuntimeApiException.stale();
    }
    if (state != State.RUNNING) {
      throw RuntimeApiException.invalidTransition(state.label, target.label);
    }
    state = target;
    return current;
  }

  @Override
  synchronized void end(InvocationAttempt invocation, Outcome outcome) {
    state = State.RESPONSE_SENT;
    invocation.outcome().complete(outcome);
  }

  @Override
  synchronized void initError(Outcome.Failure failure) throws RuntimeApiException {
    if (state != State.STARTED) {
      throw RuntimeApiException.invalidTransition(state.label, State.INIT_ERROR.label);
    }
    state = State.INIT_ERROR;
    initialised.complete(Optional.of(failure));
  }

  @Override
  public void close() {
    super.close();
    synchronized (this) {
      closed = true;
      notifyAll();
    }
  }
}
