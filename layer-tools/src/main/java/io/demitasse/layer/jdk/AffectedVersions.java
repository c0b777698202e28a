package io.demitasse.layer.jdk;

import java.util.List;

/**
 * The versions of the JDK that have a fault.
 *
 * @param since the first feature release with it
 * @param fixedIn the first feature release without it; {@link #OPEN} while there is none
 * @param updates the update releases that fixed it for their own feature release
 */
record AffectedVersions(int since, int fixedIn, List<Runtime.Version> updates) {
  static final int OPEN = Integer.MAX_VALUE;

  AffectedVersions {
    updates = List.copyOf(updates);
  }

  boolean include(Runtime.Version version) {
    if (version.feature() < since || version.feature() >= fixedIn) {
      return false;
    }
    for (Runtime.Version update : updates) {
      if (update.feature() == version.feature()) {
        return numbersOf(version, update) < 0;
      }
    }
    return true;
  }

  /** Compares the numbers alone: a build number or {@code -LTS} says nothing about a fix. */
  private static int numbersOf(Runtime.Version one, Runtime.Version other) {
    return Runtime.Version.parse(numbers(one)).compareTo(Runtime.Version.parse(numbers(other)));
  }

  private static String numbers(Runtime.Version version) {
    StringBuilder text = new StringBuilder();
    for (int number : version.version()) {
      text.append(text.isEmpty() ? "" : ".").append(number);
    }
    return text.toString();
  }
}
