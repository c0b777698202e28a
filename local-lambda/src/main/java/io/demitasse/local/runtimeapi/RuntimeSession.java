package io.demitasse.local.runtimeapi;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The state that the Runtime API keeps for one runtime process. */
public abstract sealed class RuntimeSession permits OnDemandSession, ManagedInstancesSession {
  private final Extensions extensions = new Extensions();

  /** Completes when the runtime asks for its first event, or with what it says went wrong. */
  public abstract CompletableFuture<Optional<Outcome.Failure>> initialised();

  /** Hands an invocation to the runtime as soon as that asks for one. */
  public abstract void submit(InvocationAttempt invocation);

  /** The session of a runtime on demand, or of one that takes several invocations at once. */
  public static RuntimeSession of(int maxConcurrency) {
    return maxConcurrency == 0
        ? new OnDemandSession()
        : new ManagedInstancesSession(maxConcurrency);
  }

  /** Gives an invocation up: its runtime may go on, but its answer comes too late. */
  public abstract void expire(InvocationAttempt invocation);

  /** Ends the session: every call of the runtime that waits is answered with status 500. */
  public void close() {
    extensions.close();
  }

  /** The extensions that registered with this runtime. */
  public Extensions extensions() {
    return extensions;
  }

  /** Waits for the next invocation. */
  abstract InvocationAttempt next() throws RuntimeApiException, InterruptedException;

  /** Accepts the start of an answer. */
  abstract InvocationAttempt beginResponse(String requestId, Optional<String> attemptId)
      throws RuntimeApiException;

  /** Accepts an error in place of an answer. */
  abstract InvocationAttempt beginError(String requestId, Optional<String> attemptId)
      throws RuntimeApiException;

  /** Accepts the end of an answer or error. */
  abstract void end(InvocationAttempt invocation, Outcome outcome);

  /** Accepts a failed initialisation. */
  abstract void initError(Outcome.Failure failure) throws RuntimeApiException;
}
