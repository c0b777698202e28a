package io.demitasse.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** When a process asked for events, got them and answered them, in values of the nano clock. */
final class Timeline {
  static final String REQUEST_ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

  private final long[] sent;
  private final long[] answered;
  private long firstNext;
  private int sentCount;
  private int answeredCount;
  private int completedCount;
  private String lastResponse = "";
  private @Nullable String failure;

  Timeline(int invocations) {
    sent = new long[invocations];
    answered = new long[invocations];
  }

  /** Whether there is another event to hand out. */
  synchronized boolean asked(long now) {
    if (firstNext == 0) {
      firstNext = now;
    }
    return sentCount < sent.length;
  }

  synchronized void sent(long now) {
    sent[sentCount++] = now;
  }

  synchronized void answered(long now, String response) {
    answered[answeredCount++] = now;
    lastResponse = response;
  }

  /** The process has its acknowledgement. */
  synchronized void completed() {
    completedCount++;
    if (completedCount == sent.length) {
      notifyAll();
    }
  }

  synchronized void failed(String description) {
    failure = description;
    notifyAll();
  }

  /** True when all invocations are answered, false after the timeout. */
  synchronized boolean await(long millis) throws InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (completedCount < sent.length && failure == null) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    if (failure != null) {
      throw new MeasurementException("the process under test answered: " + failure);
    }
    return true;
  }

  synchronized long firstNext() {
    return firstNext;
  }

  synchronized long firstAnswer() {
    return answered[0];
  }

  synchronized String lastResponse() {
    return lastResponse;
  }

  /** Nanoseconds from the event to its whole answer, for every invocation from one on. */
  synchronized long[] roundTrips(int from) {
    long[] nanos = new long[answeredCount - from];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = answered[from + i] - sent[from + i];
    }
    return nanos;
  }

  /** Invocations per second from one on, with the time between an answer and the next question. */
  synchronized double rate(int from) {
    return (answeredCount - from) * 1e9 / (answered[answeredCount - 1] - sent[from]);
  }
}
