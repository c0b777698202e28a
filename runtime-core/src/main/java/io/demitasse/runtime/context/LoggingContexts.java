package io.demitasse.runtime.context;

import com.amazonaws.services.lambda.runtime.LambdaRuntimeInternal;
import io.demitasse.runtime.bootstrap.BootstrapContract;
import io.demitasse.runtime.failure.Courtesies;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts the request id into the context maps of the function's logging libraries, under the name
 * that the official runtime gives it, and by its rules: into those of Log4j once the appender for
 * Lambda has asked for it. Into that of SLF4J only by {@code DEMITASSE_SLF4J_MDC=1}.
 */
public final class LoggingContexts {
  private static final String NAME = "AWSRequestId";

  private final Courtesies courtesies;
  private final boolean slf4jWanted;
  private @Nullable Library slf4j;
  private @Nullable Library log4j1;
  private @Nullable Library log4j2;

  public LoggingContexts(Map<String, String> environment, Courtesies courtesies) {
    this.courtesies = courtesies;
    this.slf4jWanted = environment.getOrDefault(BootstrapContract.SLF4J_CONTEXT, "").equals("1");
  }

  /**
   * An invocation begins on this thread; never fails.
   *
   * @param functionClasses where the libraries are looked for when they are first needed
   */
  public void put(String requestId, ClassLoader functionClasses) {
    if (LambdaRuntimeInternal.getUseLog4jAppender()) {
      log4j1 = put(log4j1, "org.apache.log4j.MDC", Object.class, requestId, functionClasses);
      log4j2 =
          put(
              log4j2,
              "org.apache.logging.log4j.ThreadContext",
              String.class,
              requestId,
              functionClasses);
    }
    if (slf4jWanted) {
      slf4j = put(slf4j, "org.slf4j.MDC", String.class, requestId, functionClasses);
    }
  }

  /** It has ended; never fails. */
  public void remove() {
    remove(log4j1);
    remove(log4j2);
    remove(slf4j);
  }

  private Library put(
      @Nullable Library known,
      String className,
      Class<?> valueType,
      String requestId,
      ClassLoader functionClasses) {
    Library library = known == null ? find(className, valueType, functionClasses) : known;
    if (library.map().isPresent()) {
      try {
        library.map().get().put(NAME, requestId);
      } catch (Throwable e) {
        courtesies.skipped(NAME + " in " + className, e);
      }
    }
    return library;
  }

  private void remove(@Nullable Library library) {
    if (library != null && library.map().isPresent()) {
      try {
        library.map().get().remove(NAME);
      } catch (Throwable e) {
        courtesies.skipped(NAME + " in " + library.className(), e);
      }
    }
  }

  private Library find(String className, Class<?> valueType, ClassLoader functionClasses) {
    try {
      return new Library(
          className, Optional.of(ContextMap.of(className, valueType, functionClasses)));
    } catch (ClassNotFoundException e) {
      // A function has one of them, rarely more.
    } catch (Throwable e) {
      courtesies.skipped(NAME + " in " + className, e);
    }
    return new Library(className, Optional.empty());
  }

  /** Looked for once; empty where the function does not have it, or it cannot be used. */
  private record Library(String className, Optional<ContextMap> map) {}
}
