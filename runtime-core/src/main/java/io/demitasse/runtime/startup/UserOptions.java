package io.demitasse.runtime.startup;

import java.util.Map;

/** What the user says to the JVM, looked at only where it did not take its cache. */
final class UserOptions {
  /**
   * The JVM compares modules and layout of the heap with those of the training, the same for all
   * caches that go with one layer.
   */
  private static final String[] VOIDING = {
    "--add-",
    "--illegal-native-access",
    "--limit-modules",
    "--module-path",
    "--patch-module",
    "--upgrade-module-path",
    "-Djava.system.class.loader",
    "-XX:+UseCompactObjectHeaders",
    "-XX:+UseShenandoahGC",
    "-XX:+UseZGC",
    "-XX:-UseCompressedClassPointers",
    "-XX:-UseCompressedOops",
    "-XX:ObjectAlignmentInBytes"
  };

  /** Another process beside this one would find the ports of its debugger or agent taken. */
  private static final String[] PORTS = {"jdwp", "agent", "jmxremote"};

  private final Map<String, String> environment;

  UserOptions(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Whether the next cache would be refused like this one. */
  boolean voidEveryCache() {
    return name(VOIDING);
  }

  boolean openPorts() {
    return name(PORTS);
  }

  private boolean name(String[] words) {
    for (String variable : Agents.VARIABLES) {
      String value = environment.getOrDefault(variable, "");
      for (String word : words) {
        if (value.contains(word)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The end of a sentence on a cache that the JVM refused. */
  String probableReason() {
    StringBuilder text = new StringBuilder();
    for (String name : Agents.VARIABLES) {
      String value = environment.getOrDefault(name, "");
      if (!value.isEmpty()) {
        text.append(text.isEmpty() ? ", probably for " : " ").append(name).append('=');
        appendWithoutValues(text, value);
      }
    }
    return text + "; -Xlog:aot in DEMITASSE_JVM_OPTIONS shows its reason";
  }

  /** Values of system properties and agents stay out of the log: they may be secret. */
  private static void appendWithoutValues(StringBuilder text, String options) {
    String separator = "";
    for (String word : options.split(" ", -1)) {
      if (word.startsWith("-")) {
        boolean plain = word.startsWith("-X") || word.startsWith("--");
        int value = plain ? -1 : word.indexOf('=');
        text.append(separator).append(value < 0 ? word : word.substring(0, value + 1) + "***");
        separator = " ";
      }
    }
  }
}
