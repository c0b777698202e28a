package io.demitasse.runtime.handler;

import java.util.Collection;
import java.util.Locale;

/** Finds the name that was probably meant. */
final class NearestNames {
  private NearestNames() {}

  /** A question to append to a message, or nothing where no name is near. */
  static String didYouMean(String wanted, Collection<String> existing) {
    String best = "";
    // A third of the letters may differ; beyond that the suggestion only puzzles.
    int bestDistance = wanted.length() / 3 + 1;
    for (String name : existing) {
      int distance = simple(name).equals(simple(wanted)) ? 1 : distance(lower(wanted), lower(name));
      if (distance < bestDistance) {
        best = name;
        bestDistance = distance;
      }
    }
    return best.isEmpty() ? "" : " Did you mean " + best + "?";
  }

  private static String simple(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Levenshtein's: how many letters to insert, remove or replace. */
  private static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
