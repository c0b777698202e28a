package io.demitasse.benchmarks;

import java.io.PrintStream;
import java.time.Duration;

/** Tells on the terminal what is going on, and since when. */
final class RunProgress {
  private final PrintStream out;
  private final long start = System.nanoTime();

  RunProgress(PrintStream out) {
    this.out = out;
  }

  void say(String what) {
    Duration since = Duration.ofNanos(System.nanoTime() - start);
    out.printf("[%2d:%02d] %s%n", since.toMinutes(), since.toSecondsPart(), what);
  }
}
