package io.demitasse.samples.orders;

import java.util.List;

/** An order that is not stored; the message names all that is wrong with it. */
public final class InvalidOrderException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  InvalidOrderException(List<String> faults) {
    super("The order was not stored: " + String.join("; ", faults) + ".");
  }
}
