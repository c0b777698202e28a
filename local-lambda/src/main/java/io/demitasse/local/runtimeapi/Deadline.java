package io.demitasse.local.runtimeapi;

import java.time.Duration;
import java.time.Instant;

/** When something that begins now has to be done, whatever is done to the machine's clock. */
public final class Deadline {
  private final long began = System.nanoTime();
  private final Duration limit;
  private final Instant onTheClock;

  private Deadline(Duration limit) {
    this.limit = limit;
    onTheClock = Instant.now().plus(limit);
  }

  /** A deadline that long from now. */
  public static Deadline in(Duration limit) {
    return new Deadline(limit);
  }

  /** The time since it was set. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - began);
  }

  /** The time until then; negative when it has passed. */
  public Duration left() {
    return limit.minus(elapsed());
  }

  /** Whether it has passed. */
  public boolean passed() {
    return left().isNegative();
  }

  /** What the clock will show then if nobody sets it; for runtimes, which have nothing else. */
  public Instant onTheClock() {
    return onTheClock;
  }
}
