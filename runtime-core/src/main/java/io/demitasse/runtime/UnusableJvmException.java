package io.demitasse.runtime;

import java.io.Serial;

/** The JVM can be trusted no longer, for instance since its heap is full. */
final class UnusableJvmException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  UnusableJvmException(Throwable cause) {
    super("The execution environment ends after " + cause.getClass().getName(), cause);
  }
}
