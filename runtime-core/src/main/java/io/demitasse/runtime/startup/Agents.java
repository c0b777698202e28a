package io.demitasse.runtime.startup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Tells whether an agent was put into this JVM. */
public final class Agents {
  /** All that the JVM and its launcher take options from, but for files. */
  static final String[] VARIABLES = {
    "JAVA_TOOL_OPTIONS", "DEMITASSE_JVM_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"
  };

  private Agents() {}

  /** By the options of the JVM, wherever they come from. */
  public static boolean arePresent(Map<String, String> environment) {
    for (String variable : VARIABLES) {
      if (names(environment.getOrDefault(variable, ""))) {
        return true;
      }
    }
    // An agent makes the JVM refuse its cache: only then is it worth to read the command line, to
    // which a wrapper may have added one.
    return !System.getProperty("java.vm.info", "").contains("sharing") && names(commandLine());
  }

  private static boolean names(String options) {
    return options.contains("-javaagent:") || options.contains("-agentpath:");
  }

  private static String commandLine() {
    try {
      return new String(
          Files.readAllBytes(Path.of("/proc/self/cmdline")), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
