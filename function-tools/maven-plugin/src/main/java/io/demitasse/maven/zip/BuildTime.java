package io.demitasse.maven.zip;

import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** The time of all files in a zip, as {@code project.build.outputTimestamp} says it. */
public final class BuildTime {
  /** Zip files begin with 1980, and some readers take a time of theirs for one of another zone. */
  private static final Instant NONE = Instant.parse("1980-02-01T00:00:00Z");

  private BuildTime() {}

  /**
   * Seconds since 1970, or ISO 8601 with an offset; one character turns it off, as Maven has it.
   *
   * @throws IllegalArgumentException if it is neither, with a sentence for people
   */
  public static FileTime of(String text) {
    if (text.length() < 2) {
      return FileTime.from(NONE);
    }
    try {
      return FileTime.from(
          text.matches("\\d+")
              ? Instant.ofEpochSecond(Long.parseLong(text))
              : OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "project.build.outputTimestamp is \"%s\", and has to be like 2026-01-31T00:00:00Z"
              .formatted(text),
          e);
    }
  }
}
