package io.demitasse.runtime.logging;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** What {@code LambdaRuntime.getLogger()} returns: a private field that runtimes replace. */
public final class LambdaRuntimeLogger {
  private LambdaRuntimeLogger() {}

  /** Leaves the default logger, which prints, where a future library has no such field. */
  public static void set(LambdaLogger logger) {
    try {
      // Not by reflection, which spins a class for the access at every start.
      VarHandle field =
          MethodHandles.privateLookupIn(LambdaRuntime.class, MethodHandles.lookup())
              .findStaticVarHandle(LambdaRuntime.class, "logger", LambdaLogger.class);
      field.set(logger);
    } catch (ReflectiveOperationException e) {
      logger.log("LambdaRuntime.getLogger() is not that of the runtime: " + e);
    }
  }
}
