package io.demitasse.runtime.context;

import io.demitasse.runtime.failure.Courtesies;
import java.util.Optional;

/**
 * Shows the X-Ray trace header of the current invocation to the handler, where tracing libraries
 * look for it.
 *
 * <p>In an environment that serves one invocation at a time, that is a system property, and an
 * environment variable that on {@code provided} runtimes is the runtime's to set. With many at once
 * what the whole process sees belongs to none of them, and there is a store per thread of the AWS
 * SDK.
 */
public final class TraceHeader {
  static final String VARIABLE = "_X_AMZN_TRACE_ID";
  private static final String PROPERTY = "com.amazonaws.xray.traceHeader";
  private static final String SDK_STORE = "software.amazon.awssdk.utilslite.SdkInternalThreadLocal";
  private static final String SDK_NAME = "AWS_LAMBDA_X_TRACE_ID";

  private final boolean ofProcess;
  private final Optional<JvmEnvironment> jvm;
  private final Optional<NativeVariable> process;
  private final Optional<ContextMap> sdk;

  private TraceHeader(
      boolean ofProcess,
      Optional<JvmEnvironment> jvm,
      Optional<NativeVariable> process,
      Optional<ContextMap> sdk) {
    this.ofProcess = ofProcess;
    this.jvm = jvm;
    this.process = process;
    this.sdk = sdk;
  }

  /** Clears the variable too, which holds a placeholder until now. */
  public static TraceHeader ofThisProcess(Courtesies courtesies) {
    TraceHeader header =
        new TraceHeader(
            true, JvmEnvironment.open(), NativeVariable.find(VARIABLE), Optional.empty());
    header.set("", courtesies);
    return header;
  }

  /** For functions that have the SDK, or at least its store, on their class path. */
  public static TraceHeader ofThreads(ClassLoader functionClasses, Courtesies courtesies) {
    Optional<ContextMap> sdk = Optional.empty();
    try {
      sdk = Optional.of(ContextMap.of(SDK_STORE, String.class, functionClasses));
    } catch (ClassNotFoundException e) {
      // No SDK, or one from before it traced concurrent invocations.
    } catch (Throwable e) {
      courtesies.skipped("the trace id for the AWS SDK", e);
    }
    return new TraceHeader(false, Optional.empty(), Optional.empty(), sdk);
  }

  /** Publishes the value; {@code ""} removes what the invocation before left, or its handler. */
  public void publish(String value, Courtesies courtesies) {
    if (ofProcess) {
      set(value, courtesies);
    } else if (sdk.isPresent() && !value.isEmpty()) {
      try {
        sdk.get().put(SDK_NAME, value);
      } catch (Throwable e) {
        courtesies.skipped("the trace id for the AWS SDK", e);
      }
    }
  }

  /** The invocation has ended: its thread serves others. */
  public void end(Courtesies courtesies) {
    if (sdk.isPresent()) {
      try {
        sdk.get().remove(SDK_NAME);
      } catch (Throwable e) {
        courtesies.skipped("the trace id for the AWS SDK", e);
      }
    }
  }

  private void set(String value, Courtesies courtesies) {
    try {
      if (value.isEmpty()) {
        System.clearProperty(PROPERTY);
      } else {
        System.setProperty(PROPERTY, value);
      }
    } catch (Throwable e) {
      courtesies.skipped("the system property " + PROPERTY, e);
    }
    // No lambdas here: each brings several classes to every cold start.
    try {
      if (jvm.isPresent()) {
        jvm.get().set(VARIABLE, value);
      }
    } catch (Throwable e) {
      courtesies.skipped(VARIABLE + " for System.getenv", e);
    }
    try {
      if (process.isPresent()) {
        process.get().set(value);
      }
    } catch (Throwable e) {
      courtesies.skipped(VARIABLE + " for child processes", e);
    }
  }
}
