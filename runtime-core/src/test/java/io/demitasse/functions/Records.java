package io.demitasse.functions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records of events and responses. */
@SuppressWarnings({"unused", "ArrayRecordComponent"})
public final class Records {
  private Records() {}

  /** A plain record. */
  public record Point(int x, int y) {}

  /** Records within. */
  public record Shape(
      String name, List<Point> points, Map<String, Point> named, Types.Color color) {}

  /** A record of itself. */
  public record Node(String value, Node next, List<Node> children) {}

  /** A generic record. */
  public record Pair<A, B>(A left, B right) {}

  /** A record with more than components. */
  public record Circle(double radius) {
    public double getArea() {
      return 3 * radius * radius;
    }

    public boolean isLarge() {
      return radius > 10;
    }
  }

  /** Components named like accessors. */
  public record Flags(boolean isOpen, String getName, Boolean plain) {}

  /** A record that needs the official library. */
  public record Appointment(String title, Instant at, Optional<String> note) {}

  /** A record that refuses. */
  public record Positive(int value) {
    public Positive {
      if (value < 0) {
        throw new IllegalArgumentException("negative: " + value);
      }
    }
  }

  /** A record of all scalars. */
  public record Scalars(
      byte a,
      short b,
      int c,
      long d,
      float e,
      double f,
      boolean g,
      char h,
      Byte i,
      Short j,
      Integer k,
      Long l,
      Float m,
      Double n,
      Boolean o,
      Character p,
      String q,
      byte[] r,
      int[] s) {}

  /** Nothing in it. */
  public record Empty() {}

  /** An interface without properties. */
  public sealed interface Vehicle permits Car {}

  /** The one implementation. */
  public record Car(String plate) implements Vehicle {}
}
