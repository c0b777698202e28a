package io.demitasse.layer.train;

/** A function that was not trained; the message says why, and what to do. */
public final class TrainingException extends Exception {
  private static final long serialVersionUID = 1;

  /** Creates an exception with a message for a person who trains a function. */
  public TrainingException(String message) {
    super(message);
  }
}
