package io.demitasse.libraries;

import java.awt.image.BufferedImage;

/** Draws, for which only the profile full has the classes. */
public final class Picture {
  private final BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);

  public int handle(String event) {
    return image.getWidth();
  }
}
