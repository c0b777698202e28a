package io.demitasse.runtime.api;

import java.io.IOException;
import java.io.Serial;

/** The Runtime API answered, and what it says is that the process had better end. */
public final class UnexpectedStatusException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  UnexpectedStatusException(String message) {
    super(message);
  }
}
