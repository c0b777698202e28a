package io.demitasse.runtime.failure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The packages of the JDK that this layer lacks, in a file that its build wrote: lines of a module,
 * the smallest profile of the layer that has it or {@code -}, and packages, separated by spaces.
 */
final class MissingPackages {
  static final String FILE = "missing-packages";

  private static final Place NOWHERE = new Place("", "");

  private MissingPackages() {}

  /**
   * Where a package is.
   *
   * @param module of the JDK; empty if none of those that are missing has the package
   * @param profile of the layer; empty if none has the module
   */
  record Place(String module, String profile) {}

  static Place find(Path file, String packageName) {
    try {
      for (String line : Files.readAllLines(file)) {
        List<String> words = Arrays.asList(line.split(" ", -1));
        if (words.size() > 2 && words.subList(2, words.size()).contains(packageName)) {
          String profile = words.get(1);
          return new Place(words.get(0), profile.equals("-") ? "" : profile);
        }
      }
    } catch (IOException e) {
      // Without that file the class is missing all the same, and is named.
      return NOWHERE;
    }
    return NOWHERE;
  }
}
