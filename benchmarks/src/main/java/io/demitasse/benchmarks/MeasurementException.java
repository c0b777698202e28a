package io.demitasse.benchmarks;

/** A measurement that gave no figure. */
final class MeasurementException extends RuntimeException {
  private static final long serialVersionUID = 1;

  MeasurementException(String message) {
    super(message);
  }
}
