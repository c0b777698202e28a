package io.demitasse.local.archive;

import java.io.IOException;

/** A zip file that holds more than Lambda takes. */
public final class UnzippedSizeException extends IOException {
  private static final long serialVersionUID = 1;

  /** Creates an exception for the given limit in bytes. */
  public UnzippedSizeException(long limit) {
    super("Unzipped size must be smaller than " + limit + " bytes");
  }
}
