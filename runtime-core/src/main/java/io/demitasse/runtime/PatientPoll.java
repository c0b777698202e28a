package io.demitasse.runtime;

import io.demitasse.runtime.api.Invocation;
import io.demitasse.runtime.api.RuntimeApi;
import io.demitasse.runtime.api.UnexpectedStatusException;
import java.io.IOException;

/**
 * Asks for events in an environment that serves many at once: there a lost connection must not cost
 * a worker, and with it a share of what the environment can serve, while others are being served.
 * As many attempts as the official client makes, with the same pauses.
 */
final class PatientPoll {
  private static final int ATTEMPTS = 5;
  private static final long FIRST_PAUSE_MILLIS = 100;

  /** Waits so many milliseconds. */
  interface Pause {
    void millis(long millis) throws InterruptedException;
  }

  private final Pause pause;

  PatientPoll(Pause pause) {
    this.pause = pause;
  }

  /**
   * Blocks until there is an event.
   *
   * @throws UnexpectedStatusException what the platform says is not asked again
   */
  Invocation next(RuntimeApi api) throws IOException {
    int failures = 0;
    while (true) {
      try {
        return api.next();
      } catch (UnexpectedStatusException e) {
        throw e;
      } catch (IOException | OutOfMemoryError e) {
        // Of memory, another worker may have taken all for the moment.
        api.close();
        if (++failures > ATTEMPTS) {
          throw e;
        }
        pause(failures);
      }
    }
  }

  /** None before the first repetition: mostly a connection has died of old age. */
  private void pause(int failures) throws IOException {
    if (failures > 1) {
      try {
        pause.millis(FIRST_PAUSE_MILLIS << (failures - 2));
      } catch (InterruptedException e) {
        throw new IOException("Interrupted while it asked for an event", e);
      }
    }
  }
}
