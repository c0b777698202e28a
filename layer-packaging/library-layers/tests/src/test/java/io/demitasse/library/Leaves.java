package io.demitasse.library;

/** A library. */
public final class Leaves {
  private Leaves() {}

  static String kind() {
    return "green";
  }
}
