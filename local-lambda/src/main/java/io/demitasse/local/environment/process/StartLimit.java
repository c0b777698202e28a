package io.demitasse.local.environment.process;

import java.util.concurrent.Semaphore;

/**
 * Lets only so many runtimes start at once as the machine has room for. On Lambda each start has
 * its own CPU; here a wave of them would starve each other until all of them take too long.
 */
public final class StartLimit {
  private final Semaphore permits;

  /** Creates a gate for so many starts at once. */
  public StartLimit(int parallelStarts) {
    permits = new Semaphore(parallelStarts, true);
  }

  /** Waits for a turn; to be closed when the start is over. */
  public Turn enter() throws InterruptedException {
    permits.acquire();
    return permits::release;
  }

  /** The right to start a runtime now. */
  public interface Turn extends AutoCloseable {
    @Override
    void close();
  }
}
