package io.demitasse.runtime;

import java.util.Optional;

/**
 * Shows the X-Ray trace header of the current invocation to the handler, where tracing libraries
 * look for it: a system property, and an environment variable that on {@code provided} runtimes is
 * the runtime's to set.
 */
final class TraceHeader {
  static final String VARIABLE = "_X_AMZN_TRACE_ID";
  private static final String PROPERTY = "com.amazonaws.xray.traceHeader";

  private final Optional<JvmEnvironment> jvm;
  private final Optional<NativeVariable> process;
  private String current = "";

  TraceHeader(Optional<JvmEnvironment> jvm, Optional<NativeVariable> process) {
    this.jvm = jvm;
    this.process = process;
  }

  /** Clears the variable too, which holds a placeholder until now. */
  static TraceHeader ofThisProcess() {
    TraceHeader header = new TraceHeader(JvmEnvironment.open(), NativeVariable.find(VARIABLE));
    header.set("");
    return header;
  }

  /** Publishes the value; {@code ""} removes what the invocation before left. */
  void publish(String value) {
    if (!value.equals(current)) {
      set(value);
    }
  }

  private void set(String value) {
    current = value;
    if (value.isEmpty()) {
      System.clearProperty(PROPERTY);
    } else {
      System.setProperty(PROPERTY, value);
    }
    jvm.ifPresent(environment -> environment.set(VARIABLE, value));
    process.ifPresent(variable -> variable.set(value));
  }
}
