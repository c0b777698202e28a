package io.demitasse.local.logs;

import java.util.Optional;

/**
 * Where one part of a log file came from.
 *
 * @param offset where it begins in the file
 * @param length its length in bytes
 * @param millis when it came, since 1970
 * @param stream the name of its log stream
 */
record LogIndexEntry(long offset, int length, long millis, String stream) {
  String line() {
    return "%d %d %d %s\n".formatted(offset, length, millis, stream);
  }

  /** Empty for a line that was not finished. */
  static Optional<LogIndexEntry> parse(String line) {
    var words = line.split(" ", 4);
    try {
      return words.length < 4
          ? Optional.empty()
          : Optional.of(
              new LogIndexEntry(
                  Long.parseLong(words[0]),
                  Integer.parseInt(words[1]),
                  Long.parseLong(words[2]),
                  words[3]));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
