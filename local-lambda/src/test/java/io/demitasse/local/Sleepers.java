package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Finds the daemons of a {@link FakeRuntime} by how long they sleep, also those in namespaces. */
final class Sleepers {
  private Sleepers() {}

  /** So many seconds as no other daemon sleeps. */
  static String seconds() {
    return Long.toString(ThreadLocalRandom.current().nextLong(100_000_000, 1_000_000_000));
  }

  static long count(String seconds) {
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().orElse("").endsWith("sleep " + seconds))
        .count();
  }

  static void assertGone(String seconds) throws InterruptedException {
    var end = Instant.now().plus(Duration.ofSeconds(10));
    while (count(seconds) > 0 && Instant.now().isBefore(end)) {
      Thread.sleep(50);
    }
    assertThat(count(seconds)).as("daemons that are still there").isZero();
  }
}
