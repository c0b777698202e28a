package io.demitasse.local.archive;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A zip file that cannot or must not be unpacked. */
public final class InvalidArchiveException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private final transient @Nullable Path archive;

  /** Creates an exception whose message says what is wrong with the archive. */
  public InvalidArchiveException(String message) {
    super(message);
    archive = null;
  }

  /** Creates an exception for an archive that the zip library cannot read. */
  public InvalidArchiveException(String message, Throwable cause) {
    super(message, cause);
    archive = null;
  }

  private InvalidArchiveException(InvalidArchiveException why, Path archive) {
    super(why.getMessage(), why);
    this.archive = archive;
  }

  /** The same of a file, which the message does not name: the API's callers never saw it. */
  InvalidArchiveException of(Path file) {
    return new InvalidArchiveException(this, file);
  }

  /** The file, where it is known. */
  public Optional<Path> archive() {
    return Optional.ofNullable(archive);
  }
}
