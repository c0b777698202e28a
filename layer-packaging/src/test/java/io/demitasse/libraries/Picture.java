package io.demitasse.libraries;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Draws and writes a picture, for which only the profile full has the classes. */
public final class Picture {
  private final BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB);

  public String handle(String event) throws IOException {
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(0x4b3621));
    graphics.fillRect(0, 0, 2, 2);
    graphics.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    int pixel = ImageIO.read(new ByteArrayInputStream(png.toByteArray())).getRGB(1, 1);
    return Integer.toHexString(pixel);
  }
}
