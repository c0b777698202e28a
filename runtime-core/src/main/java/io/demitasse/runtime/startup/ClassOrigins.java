package io.demitasse.runtime.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How many classes came from where.
 *
 * @param cache from the AOT cache
 * @param files from jars, folders or the modules file of the JRE
 * @param generated spun in memory, such as proxies, or compiled by a library of the function
 */
record ClassOrigins(int cache, int files, int generated) {
  private static final String SOURCE = " source: ";

  /** Counts the lines of {@code -Xlog:class+load}. */
  static ClassOrigins of(Path log) throws IOException {
    int cache = 0;
    int files = 0;
    int generated = 0;
    try (BufferedReader lines = Files.newBufferedReader(log)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int at = line.indexOf(SOURCE);
        if (at < 0) {
          continue;
        }
        String source = line.substring(at + SOURCE.length());
        if (source.startsWith("shared objects file")) {
          cache++;
        } else if (source.startsWith("jrt:") || source.startsWith("file:")) {
          files++;
        } else {
          generated++;
        }
      }
    }
    return new ClassOrigins(cache, files, generated);
  }
}
