package io.demitasse.local.runtimeapi;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** One attempt at answering a request, with a deadline. */
public final class InvocationAttempt {
  private final InvocationRequest request;
  private final Deadline deadline;
  private final ResponseSink sink;
  private final String attemptId = UUID.randomUUID().toString();
  private final CompletableFuture<Outcome> outcome = new CompletableFuture<>();
  private final CompletableFuture<Outcome> finished = new CompletableFuture<>();

  /** Creates an attempt whose answer goes to the sink. */
  public InvocationAttempt(InvocationRequest request, Deadline deadline, ResponseSink sink) {
    this.request = request;
    this.deadline = deadline;
    this.sink = sink;
  }

  /** What was asked. */
  public InvocationRequest request() {
    return request;
  }

  /** When the function has to be done. */
  public Deadline deadline() {
    return deadline;
  }

  /** Where the answer goes. */
  public ResponseSink sink() {
    return sink;
  }

  /** The id of this attempt, other than the request id never used twice. */
  String attemptId() {
    return attemptId;
  }

  /** Completes when the answer is there or has failed. */
  public CompletableFuture<Outcome> outcome() {
    return outcome;
  }

  /** Completes with the outcome once the runtime is also ready for its next event. */
  public CompletableFuture<Outcome> finished() {
    return finished;
  }
}
