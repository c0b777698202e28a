package io.demitasse.benchmarks.report;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.DOMImplementation;

/** Draws charts into SVG files, whose text stays text. */
final class Svg {
  private static final int WIDTH = 820;

  private Svg() {}

  static void write(JFreeChart chart, int height, Path file) throws IOException {
    var graphics =
        new SVGGraphics2D(dom().createDocument("http://www.w3.org/2000/svg", "svg", null));
    graphics.setSVGCanvasSize(new java.awt.Dimension(WIDTH, height));
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, height));
    try (Writer writer = Files.newBufferedWriter(file)) {
      graphics.stream(writer, true);
    }
  }

  private static DOMImplementation dom() throws IOException {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().getDOMImplementation();
    } catch (ParserConfigurationException e) {
      throw new IOException("this JDK has no XML implementation", e);
    }
  }
}
