package io.demitasse.cli.print;

/**
 * The entries of the page on troubleshooting that messages of the tools lead to. A test compares
 * them with the page.
 */
public enum Troubleshooting {
  /** Nobody has the zip of the layer. */
  NO_LAYER("docs/troubleshooting.md#no-layer"),
  /** A function, or a library layer, cannot be trained. */
  TRAINING_FAILS("docs/troubleshooting.md#training-fails");

  private final String place;

  Troubleshooting(String place) {
    this.place = place;
  }

  /** The last sentence of a message. */
  public String sentence() {
    return "See " + place;
  }
}
