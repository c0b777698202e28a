package io.demitasse.layer.jdk;

import java.util.List;

/**
 * A fault of the JDK, and how the layer keeps clear of it.
 *
 * @param id its number in the JDK's tracker
 * @param effect what goes wrong
 * @param remedy what the layer, or whoever trains a function, does about it
 * @param options the JVM options that avoid it, at training and at run time; empty if none can
 */
public record JdkFault(String id, String effect, String remedy, List<String> options) {
  /** Copies the options. */
  public JdkFault {
    options = List.copyOf(options);
  }

  @Override
  public String toString() {
    return id + ": " + effect + " " + remedy;
  }
}
