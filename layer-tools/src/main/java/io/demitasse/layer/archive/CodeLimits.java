package io.demitasse.layer.archive;

import java.util.Locale;
import java.util.Optional;

/** What Lambda takes of a function's code: "Lambda quotas", in its developer guide. */
public final class CodeLimits {
  /** The most bytes that a zip may have in a request; a bucket of S3 takes more. */
  public static final long UPLOAD = 50L * 1024 * 1024;

  /** The most bytes that a function and all its layers may have, unzipped. */
  public static final long UNZIPPED = 250L * 1024 * 1024;

  private static final double MEGABYTE = 1024 * 1024;

  private CodeLimits() {}

  /**
   * Says how a zip passes the limit of a request, and what to do; empty if it does not.
   *
   * @param what the zip, as the subject of a sentence
   */
  public static Optional<String> overUpload(String what, long bytes) {
    return bytes <= UPLOAD
        ? Optional.empty()
        : Optional.of(
            "%s has %s, and Lambda takes %s in a request: send it through S3, as demitasse publish and demitasse deploy do with --bucket."
                .formatted(what, megabytes(bytes), megabytes(UPLOAD)));
  }

  /**
   * Says by how much the limit is passed; empty if it is not.
   *
   * @param parts what the sizes are of, such as "the function has 1.0 MB, its layers have 2.0 MB"
   */
  public static Optional<String> overUnzipped(String parts, long bytes) {
    return bytes <= UNZIPPED
        ? Optional.empty()
        : Optional.of(
            "Unzipped %s: %s together, and Lambda takes %s of a function with all its layers."
                .formatted(parts, megabytes(bytes), megabytes(UNZIPPED)));
  }

  /** As Lambda counts them, and rounded up, so that what is over a limit looks so. */
  public static String megabytes(long bytes) {
    double tenths = Math.ceil(bytes / (MEGABYTE / 10));
    return tenths % 10 == 0
        ? "%d MB".formatted((long) tenths / 10)
        : String.format(Locale.ROOT, "%.1f MB", tenths / 10);
  }
}
