package io.demitasse.local;

import java.lang.management.ManagementFactory;

/** How much this machine can do at once. */
final class MachineSize {
  private static final int MIN_CONCURRENCY = 50;

  /** That of a new AWS account. */
  private static final int MAX_CONCURRENCY = 1000;

  /** What a small function on the JVM takes. */
  private static final long BYTES_PER_ENVIRONMENT = 64L * 1024 * 1024;

  private MachineSize() {}

  /** How many invocations may run at once, by the memory. */
  static int concurrency() {
    var system = ManagementFactory.getOperatingSystemMXBean();
    long memory =
        system instanceof com.sun.management.OperatingSystemMXBean known
            ? known.getTotalMemorySize()
            : 0;
    return concurrency(memory);
  }

  /** How many invocations may run at once with so many bytes of memory. */
  static int concurrency(long memory) {
    return Math.clamp(memory / BYTES_PER_ENVIRONMENT, MIN_CONCURRENCY, MAX_CONCURRENCY);
  }

  /** How many runtimes may start at once, by the processors. */
  static int parallelStarts() {
    return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  }
}
