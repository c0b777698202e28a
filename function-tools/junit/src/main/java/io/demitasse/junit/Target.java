package io.demitasse.junit;

import java.util.Locale;

/** Where a function of a test runs. */
public enum Target {
  /** As {@code -Ddemitasse.target} says; in the JVM of the test where nothing does. */
  CONFIGURED,
  /** In the JVM of the test, on the runtime of the layer but not on its JRE. */
  IN_PROCESS,
  /** On the layer zip, as a process: what Lambda runs. */
  LAYER;

  static final String PROPERTY = "demitasse.target";

  Target resolved() {
    if (this != CONFIGURED) {
      return this;
    }
    String value = System.getProperty(PROPERTY, "");
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "", "in-process" -> IN_PROCESS;
      case "layer" -> LAYER;
      default ->
          throw new IllegalArgumentException(
              "-D" + PROPERTY + "=" + value + " names no target. Say in-process or layer.");
    };
  }
}
