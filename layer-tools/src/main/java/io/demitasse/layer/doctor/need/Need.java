package io.demitasse.layer.doctor.need;

import java.util.List;

/**
 * Something of the JDK that a function uses.
 *
 * @param module that has it
 * @param what the package, or a sentence about data such as a charset
 * @param isPackage whether {@code what} is a package, with dots
 * @param way the methods from the handler to the use, the last one using it
 */
public record Need(
    String module, String what, boolean isPackage, Certainty certainty, List<String> way) {
  /** How sure it is that the function comes to it. */
  public enum Certainty {
    /** The calls from the handler lead there, each to one method. */
    WILL,
    /** A call from the handler may mean a method that leads there. */
    MAY,
    /** Some class of the function names it. */
    MENTIONED
  }

  /** Copies the way. */
  public Need {
    way = List.copyOf(way);
  }

  /** Such as {@code java.desktop/java.awt}. */
  public String readable() {
    return isPackage ? module + "/" + what : module + " (" + what + ")";
  }
}
