package io.demitasse.benchmarks.process;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** When a process asked for events, got them and answered them, in values of the nano clock. */
public final class Timeline {
  public static final String REQUEST_ID = "8476a536-e9f4-11e8-9739-2dfe598c3fcd";

  private final long[] sent;
  private final long[] answered;
  private long firstNext;
  private int pauseAt = -1;
  private int sentCount;
  private int answeredCount;
  private int completedCount;
  private int awaited;
  private String lastResponse = "";
  private @Nullable String failure;

  public Timeline(int invocations) {
    sent = new long[invocations];
    answered = new long[invocations];
  }

  /** Holds back the event after so many, until {@link #resume}. To be called before the first. */
  public synchronized void pauseAfter(int invocations) {
    pauseAt = invocations;
  }

  public synchronized void resume() {
    pauseAt = -1;
    notifyAll();
  }

  /** Whether there is another event to hand out; returns after a pause, if there is one. */
  synchronized boolean asked(long now) throws InterruptedException {
    if (firstNext == 0) {
      firstNext = now;
    }
    while (sentCount == pauseAt) {
      wait();
    }
    return sentCount < sent.length;
  }

  /** Whether the event to hand out now is the last one. */
  synchronized boolean isLast() {
    return sentCount == sent.length - 1;
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
    if (completedCount == awaited) {
      notifyAll();
    }
  }

  synchronized void failed(String description) {
    failure = description;
    notifyAll();
  }

  public int invocations() {
    return sent.length;
  }

  /** True when so many invocations are answered, false after the timeout. */
  public synchronized boolean await(int invocations, long millis) throws InterruptedException {
    awaited = invocations;
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
    while (completedCount < invocations && failure == null) {
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

  public synchronized long firstNext() {
    return firstNext;
  }

  public synchronized long firstAnswer() {
    return answered[0];
  }

  public synchronized String lastResponse() {
    return lastResponse;
  }

  /** Nanoseconds from the event to its whole answer, for every invocation from one on. */
  public synchronized long[] roundTrips(int from) {
    long[] nanos = new long[answeredCount - from];
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = answered[from + i] - sent[from + i];
    }
    return nanos;
  }

  /** Invocations per second from one on, with the time between an answer and the next question. */
  public synchronized double rate(int from) {
    return (answeredCount - from) * 1e9 / (answered[answeredCount - 1] - sent[from]);
  }
}
