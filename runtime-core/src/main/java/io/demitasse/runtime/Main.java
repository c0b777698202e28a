package io.demitasse.runtime;

import io.demitasse.runtime.logging.StandardStreams;

/** The process of an execution environment: what {@code bootstrap} starts. */
public final class Main {
  private Main() {}

  /** Serves invocations until the environment ends. */
  public static void main(String[] args) {
    int code;
    try {
      code = new FunctionRuntime(System.getenv(), StandardStreams.secure()).run();
    } catch (UnusableJvmException e) {
      // Not exit: hooks of the function may hang in what is left of the JVM.
      Runtime.getRuntime().halt(1);
      return;
    }
    EndOfProcess.exit(code);
  }
}
