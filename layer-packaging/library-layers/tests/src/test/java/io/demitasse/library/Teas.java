package io.demitasse.library;

import java.util.Map;

/** A function without libraries, and the training handler of a layer that has them. */
public final class Teas {
  private Teas() {}

  /** What the layer's library says. */
  public static Map<String, String> brew(Map<String, String> event) {
    return Map.of("tea", Leaves.kind() + " for " + event.get("name"));
  }
}
