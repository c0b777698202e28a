package io.demitasse.architecture;

import java.util.Comparator;

record Arrow(String from, String to) implements Comparable<Arrow> {
  private static final Comparator<Arrow> ORDER =
      Comparator.comparing(Arrow::from).thenComparing(Arrow::to);

  @Override
  public int compareTo(Arrow other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return from + " -> " + to;
  }
}
