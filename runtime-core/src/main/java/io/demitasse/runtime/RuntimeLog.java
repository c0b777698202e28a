package io.demitasse.runtime;

import java.io.PrintStream;

/** What the runtime itself has to say, beside what the function logs. */
final class RuntimeLog {
  private final PrintStream out;

  RuntimeLog(PrintStream out) {
    this.out = out;
  }

  void warn(String message) {
    out.println("[demitasse] " + message);
  }

  void error(String message, Throwable cause) {
    out.println("[demitasse] " + message);
    cause.printStackTrace(out);
  }
}
