package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.LambdaRuntime;
import java.lang.reflect.Field;

/** What {@code LambdaRuntime.getLogger()} returns: a private field that runtimes replace. */
final class LambdaRuntimeLogger {
  private LambdaRuntimeLogger() {}

  /** Leaves the default logger, which prints, where a future library has no such field. */
  static void set(LambdaLogger logger) {
    try {
      Field field = LambdaRuntime.class.getDeclaredField("logger");
      field.setAccessible(true);
      field.set(null, logger);
    } catch (ReflectiveOperationException e) {
      logger.log("LambdaRuntime.getLogger() is not that of the runtime: " + e);
    }
  }
}
