package io.demitasse.layer.base;

/** A training that left no cache, or one that is of no use. */
public final class TrainingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  TrainingException(String message) {
    super(message);
  }
}
