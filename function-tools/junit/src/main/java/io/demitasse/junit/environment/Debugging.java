package io.demitasse.junit.environment;

import java.lang.management.ManagementFactory;
import java.time.Duration;

/** Somebody who looks at a function in a debugger takes longer than any function may. */
public final class Debugging {
  private static final Duration NO_LIMIT = Duration.ofDays(1);

  private Debugging() {}

  /** The limit, or a day where this JVM is open for a debugger. */
  public static Duration limit(Duration limit) {
    return isOn() ? NO_LIMIT : limit;
  }

  private static boolean isOn() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .anyMatch(argument -> argument.startsWith("-agentlib:jdwp"));
  }
}
