package io.demitasse.local.environment;

import io.demitasse.local.runtimeapi.Deadline;
import java.time.Duration;

/**
 * Counts what is under way, so that the end can wait for it: what goes on after the end would write
 * into folders that belong to somebody else by then. Thread-safe.
 */
final class Activity {
  private int underWay;
  private boolean over;

  /** Returns false if it is too late for anything new; otherwise {@link #end} must follow. */
  synchronized boolean begin() {
    if (!over) {
      underWay++;
    }
    return !over;
  }

  synchronized void end() {
    underWay--;
    notifyAll();
  }

  /** Lets nothing begin any more. */
  synchronized void close() {
    over = true;
  }

  /** Whether nothing may begin any more. */
  synchronized boolean closed() {
    return over;
  }

  /** Returns whether all that was under way has ended within that time. */
  synchronized boolean awaitEnd(Duration time) throws InterruptedException {
    var deadline = Deadline.in(time);
    while (underWay > 0) {
      long left = deadline.left().toMillis();
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    return true;
  }
}
