package io.demitasse.runtime.context;

import java.util.Optional;

/**
 * Shows the X-Ray trace header of the current invocation to the handler, where tracing libraries
 * look for it: a system property, and an environment variable that on {@code provided} runtimes is
 * the runtime's to set.
 */
public final class TraceHeader {
  static final String VARIABLE = "_X_AMZN_TRACE_ID";
  private static final String PROPERTY = "com.amazonaws.xray.traceHeader";

  private final boolean published;
  private final Optional<JvmEnvironment> jvm;
  private final Optional<NativeVariable> process;

  TraceHeader(boolean published, Optional<JvmEnvironment> jvm, Optional<NativeVariable> process) {
    this.published = published;
    this.jvm = jvm;
    this.process = process;
  }

  /** Clears the variable too, which holds a placeholder until now. */
  public static TraceHeader ofThisProcess() {
    TraceHeader header =
        new TraceHeader(true, JvmEnvironment.open(), NativeVariable.find(VARIABLE));
    header.set("");
    return header;
  }

  /**
   * Publishes nothing: with many invocations at once, what the whole process sees belongs to none.
   */
  public static TraceHeader ofNobody() {
    return new TraceHeader(false, Optional.empty(), Optional.empty());
  }

  /** Publishes the value; {@code ""} removes what the invocation before left, or its handler. */
  public void publish(String value) {
    if (published) {
      set(value);
    }
  }

  private void set(String value) {
    if (value.isEmpty()) {
      System.clearProperty(PROPERTY);
    } else {
      System.setProperty(PROPERTY, value);
    }
    // No lambdas here: each brings several classes to every cold start.
    if (jvm.isPresent()) {
      jvm.get().set(VARIABLE, value);
    }
    if (process.isPresent()) {
      process.get().set(value);
    }
  }
}
