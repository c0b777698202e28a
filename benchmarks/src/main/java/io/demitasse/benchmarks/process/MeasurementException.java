package io.demitasse.benchmarks.process;

/** A measurement that gave no figure. */
public final class MeasurementException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public MeasurementException(String message) {
    super(message);
  }
}
