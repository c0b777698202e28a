package io.demitasse.local.archive;

import java.io.IOException;

/** A zip file that cannot or must not be unpacked. */
public final class InvalidArchiveException extends IOException {
  private static final long serialVersionUID = 1;

  /** Creates an exception whose message says what is wrong with the archive. */
  public InvalidArchiveException(String message) {
    super(message);
  }

  /** Creates an exception for an archive that the zip library cannot read. */
  public InvalidArchiveException(String message, Throwable cause) {
    super(message, cause);
  }
}
