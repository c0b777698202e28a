package io.demitasse.runtime.context;

import java.util.Optional;

/**
 * The environment variables of this process, as {@code System.getenv} shows them and as child
 * processes inherit them.
 */
public final class OwnEnvironment {
  private final Optional<JvmEnvironment> jvm;
  private final Optional<NativeEnvironment> process;

  private OwnEnvironment(Optional<JvmEnvironment> jvm, Optional<NativeEnvironment> process) {
    this.jvm = jvm;
    this.process = process;
  }

  /** Opens both, each as far as the JVM and the system let it. */
  public static OwnEnvironment open() {
    return new OwnEnvironment(JvmEnvironment.open(), NativeEnvironment.open());
  }

  /** Takes away a variable that the bootstrap set for the JVM alone. */
  public void hide(String name) {
    // No lambdas here: each brings several classes to every cold start.
    if (jvm.isPresent()) {
      jvm.get().set(name, "");
    }
    if (process.isPresent()) {
      process.get().hide(name);
    }
  }

  /** The trace header, cleared: its variable holds a placeholder until now. */
  public TraceHeader traceHeader() {
    Optional<NativeVariable> variable =
        process.isPresent() ? process.get().variable(TraceHeader.VARIABLE) : Optional.empty();
    TraceHeader header = new TraceHeader(true, jvm, variable);
    header.publish("");
    return header;
  }
}
