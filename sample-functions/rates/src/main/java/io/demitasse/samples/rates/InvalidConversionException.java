package io.demitasse.samples.rates;

import java.util.List;

/** A conversion that cannot be made; the message names all that is wrong with it. */
public final class InvalidConversionException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  InvalidConversionException(List<String> faults) {
    super("Nothing was converted: " + String.join("; ", faults) + ".");
  }
}
