package io.demitasse.runtime.failure;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import io.demitasse.runtime.bootstrap.SeeAlso;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * What the runtime does for functions beside serving them: request ids for logging libraries, trace
 * variables, flushed streams. None of it may cost an invocation, whatever the function did to what
 * it needs: a courtesy that fails is skipped, and the log says so once for each kind. Thread-safe.
 */
public final class Courtesies {
  private final LambdaLogger logger;
  private final Set<String> told = Collections.synchronizedSet(new HashSet<>());

  public Courtesies(LambdaLogger logger) {
    this.logger = logger;
  }

  /** Never fails. */
  public void skipped(String what, Throwable why) {
    try {
      if (told.add(what)) {
        logger.log(
            "Skipped, now and silently if it fails again: "
                + what
                + "\n"
                + SeeAlso.SKIPPED
                + "\n"
                + FailureText.of(FailureReader.read(why)),
            LogLevel.WARN);
      }
    } catch (Throwable e) {
      // Not even that can be said.
    }
  }
}
