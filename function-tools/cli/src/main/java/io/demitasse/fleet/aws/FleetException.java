package io.demitasse.fleet.aws;

import java.io.Serial;

/**
 * Something in AWS did not go as it was asked to. Its message is for people: what, and what next.
 */
public final class FleetException extends Exception {
  @Serial private static final long serialVersionUID = 1;

  public FleetException(String message) {
    super(message);
  }

  public FleetException(String message, Throwable cause) {
    super(message, cause);
  }
}
