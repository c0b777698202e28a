package io.demitasse.layer.base;

/** A training that left no cache, or one that is of no use. */
public final class BaseTrainingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BaseTrainingException(String message) {
    super(message);
  }
}
