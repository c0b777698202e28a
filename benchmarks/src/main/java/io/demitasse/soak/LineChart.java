package io.demitasse.soak;

import java.awt.Color;
import java.awt.Dimension;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Draws values over the number of events served. */
final class LineChart {
  private static final int WIDTH = 820;
  private static final int HEIGHT = 320;

  private LineChart() {}

  static void write(String title, String unit, List<XYSeries> lines, Path file)
      throws IOException, ParserConfigurationException {
    XYSeriesCollection data = new XYSeriesCollection();
    lines.forEach(data::addSeries);
    JFreeChart chart = ChartFactory.createXYLineChart(title, "events served", unit, data);
    chart.setBackgroundPaint(Color.WHITE);
    chart.getXYPlot().setBackgroundPaint(Color.WHITE);
    chart.getXYPlot().setRangeGridlinePaint(new Color(0xDDDDDD));
    chart.getXYPlot().getRangeAxis().setLowerBound(0);
    SVGGraphics2D graphics =
        new SVGGraphics2D(
            DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .getDOMImplementation()
                .createDocument("http://www.w3.org/2000/svg", "svg", null));
    graphics.setSVGCanvasSize(new Dimension(WIDTH, HEIGHT));
    chart.draw(graphics, new Rectangle2D.Double(0, 0, WIDTH, HEIGHT));
    try (Writer writer = Files.newBufferedWriter(file)) {
      graphics.stream(writer, true);
    }
  }
}
