package io.demitasse.runtime.logging;

import com.amazonaws.services.lambda.runtime.LambdaRuntimeInternal;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/**
 * Puts the request id into the context maps of the logging libraries that the function uses, under
 * the name that the official runtime gives it.
 *
 * <p>A library is looked for only once the function has loaded it: searching the class path for one
 * that is not there would cost every cold start.
 */
public final class LoggingContexts {
  private static final String NAME = "AWSRequestId";

  private final LoadedClasses loaded;
  private Optional<ContextMap> slf4j = Optional.empty();
  private Optional<ContextMap> log4j = Optional.empty();

  public LoggingContexts(LoadedClasses loaded) {
    this.loaded = loaded;
  }

  public void put(String requestId) {
    if (slf4j.isEmpty() && loaded.contains("org.slf4j.LoggerFactory")) {
      slf4j = ContextMap.of("org.slf4j.MDC", loaded.loader());
    }
    if (log4j.isEmpty() && LambdaRuntimeInternal.getUseLog4jAppender()) {
      log4j = ContextMap.of("org.apache.logging.log4j.ThreadContext", loaded.loader());
    }
    if (slf4j.isPresent()) {
      slf4j.get().put(requestId);
    }
    if (log4j.isPresent()) {
      log4j.get().put(requestId);
    }
  }

  public void remove() {
    if (slf4j.isPresent()) {
      slf4j.get().remove();
    }
    if (log4j.isPresent()) {
      log4j.get().remove();
    }
  }

  /** A class with static methods {@code put(String, String)} and {@code remove(String)}. */
  private record ContextMap(Method putMethod, Method removeMethod) {
    static Optional<ContextMap> of(String className, ClassLoader loader) {
      try {
        Class<?> map = Class.forName(className, true, loader);
        return Optional.of(
            new ContextMap(
                map.getMethod("put", String.class, String.class),
                map.getMethod("remove", String.class)));
      } catch (ReflectiveOperationException | LinkageError e) {
        return Optional.empty();
      }
    }

    void put(String requestId) {
      call(putMethod, NAME, requestId);
    }

    void remove() {
      call(removeMethod, NAME);
    }

    private static void call(Method method, Object... arguments) {
      try {
        method.invoke(null, arguments);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("Cannot set the request id for the logs", e);
      }
    }
  }
}
