package io.demitasse.local.environment.log;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Carries what a process prints to its log. It polls instead of blocking in a read, so that {@link
 * #drain} can take all that was printed before an answer into the log of that answer.
 */
public final class ProcessOutput {
  private static final Duration POLL = Duration.ofMillis(20);

  private final InputStream output;
  private final LogStream log;
  private final byte[] buffer = new byte[64 * 1024];
  private final ScheduledFuture<?> polling;

  public ProcessOutput(Process process, LogStream log, ScheduledExecutorService scheduler) {
    this.output = process.getInputStream();
    this.log = log;
    polling =
        scheduler.scheduleWithFixedDelay(
            this::drain, POLL.toMillis(), POLL.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Takes everything that has been printed until now. */
  public synchronized void drain() {
    try {
      while (output.available() > 0) {
        log.printed(buffer, output.read(buffer, 0, Math.min(buffer.length, output.available())));
      }
    } catch (IOException closed) {
      // The process is gone and its pipe with it: there is nothing more to take.
    } catch (UncheckedIOException lost) {
      // A line that cannot be kept must not stop the next ones, or the function blocks on its pipe.
    }
  }

  /** Takes the rest after the process has ended. */
  public void close() {
    polling.cancel(false);
    drain();
  }
}
