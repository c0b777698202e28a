package io.demitasse.runtime;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What the runtime does for functions beside serving them: request ids for logging libraries, trace
 * variables, flushed streams. None of it may cost an invocation, whatever the function did to what
 * it needs: a courtesy that fails is skipped, and the log says so once for each kind. Thread-safe.
 */
final class Courtesies {
  private final FunctionLogger logger;
  private final Set<String> told = Collections.synchronizedSet(new HashSet<>());

  Courtesies(FunctionLogger logger) {
    this.logger = logger;
  }

  /** Never fails. */
  void skipped(String what, Throwable why) {
    try {
      if (told.add(what)) {
        logger.log(
            LogLevel.WARN, "Skipped, now and silently if it fails again: " + what, why);
      }
    } catch (Throwable e) {
      // Not even that can be said.
    }
  }
}
