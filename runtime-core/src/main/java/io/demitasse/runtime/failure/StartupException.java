package io.demitasse.runtime.failure;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The function cannot be started, for a reason that its owner can mend. */
public final class StartupException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  private final String errorType;

  /**
   * @param errorType for the platform, of the form {@code Runtime.Reason}
   * @param message what was being done, with what, and what to do next
   */
  public StartupException(String errorType, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.errorType = errorType;
  }

  public String errorType() {
    return errorType;
  }
}
