package io.demitasse.official;

import java.io.IOException;
import java.io.Serial;

/** Ends the official runtime's loop. */
final class EndOfEvents extends IOException {
  @Serial private static final long serialVersionUID = 1;
}
