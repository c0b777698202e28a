package io.demitasse.local.environment;

/** As many invocations as allowed are running already. */
public final class TooManyInvocationsException extends Exception {
  private static final long serialVersionUID = 1;

  public TooManyInvocationsException(int limit) {
    super("Rate Exceeded. (%d invocations are running; see --concurrency)".formatted(limit));
  }
}
