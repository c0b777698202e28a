package io.demitasse.local.environment;

/** As many invocations as allowed are running already. */
public final class TooManyInvocationsException extends Exception {
  private static final long serialVersionUID = 1;

  public TooManyInvocationsException(int limit) {
    super(
        ("Rate Exceeded. (%d invocations are running, the most that this server takes at once. It"
                + " chose the number by the memory of the machine, unless --concurrency gave it.)")
            .formatted(limit));
  }
}
