package io.demitasse.benchmarks.report;

import io.demitasse.benchmarks.measuring.HelloFloor;
import io.demitasse.benchmarks.rivals.Demitasse;
import io.demitasse.benchmarks.rivals.LibraryDemitasse;
import io.demitasse.benchmarks.rivals.OfficialClient;
import io.demitasse.benchmarks.rivals.ShellRuntime;
import io.demitasse.benchmarks.rivals.TrainedDemitasse;
import io.demitasse.benchmarks.rivals.TrainedOfficialClient;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.Map;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;

/** One look for all charts: flat, white, and in the same colours for the same contenders. */
final class ChartStyle {
  static final BasicStroke LINE = new BasicStroke(2.5f);

  /** The colours of Okabe and Ito, which the colour-blind can tell apart. */
  private static final Map<String, Color> COLORS =
      Map.of(
          Demitasse.NAME, new Color(0x0072B2),
          LibraryDemitasse.NAME, new Color(0xCC79A7),
          TrainedDemitasse.NAME, new Color(0x56B4E9),
          TrainedOfficialClient.NAME, new Color(0xE69F00),
          OfficialClient.NAME, new Color(0xD55E00),
          ShellRuntime.NAME, new Color(0x009E73),
          HelloFloor.FLOOR, new Color(0x999999));

  private ChartStyle() {}

  static Paint color(String contender) {
    return COLORS.getOrDefault(contender, Color.DARK_GRAY);
  }

  static void apply(JFreeChart chart) {
    var theme = new StandardChartTheme("Demitasse");
    theme.setExtraLargeFont(new Font("SansSerif", Font.BOLD, 16));
    theme.setLargeFont(new Font("SansSerif", Font.PLAIN, 13));
    theme.setRegularFont(new Font("SansSerif", Font.PLAIN, 12));
    theme.setSmallFont(new Font("SansSerif", Font.PLAIN, 11));
    theme.setPlotBackgroundPaint(Color.WHITE);
    theme.setRangeGridlinePaint(new Color(0xDDDDDD));
    theme.setDomainGridlinePaint(new Color(0xDDDDDD));
    theme.setBarPainter(new StandardBarPainter());
    theme.setShadowVisible(false);
    theme.apply(chart);
    chart.setPadding(new RectangleInsets(4, 0, 0, 20)); // for a label at the end of an axis
    Plot plot = chart.getPlot();
    plot.setOutlineVisible(false);
    chart.getLegend().setFrame(BlockBorder.NONE);
  }

  /** A logarithmic axis that is marked at 16, 32, 64 and so on. */
  static LogAxis powersOfTwo(String label) {
    var axis = new LogAxis(label);
    axis.setBase(2);
    axis.setTickUnit(new NumberTickUnit(1));
    axis.setNumberFormatOverride(NumberFormat.getIntegerInstance(Locale.ROOT));
    return axis;
  }

  /** Parts of a whole, from the one nobody can change to the one that handlers decide. */
  static void shades(CategoryItemRenderer renderer) {
    int[] parts = {0xBBBBBB, 0x777777, 0x0072B2, 0x56B4E9};
    for (int i = 0; i < parts.length; i++) {
      renderer.setSeriesPaint(i, new Color(parts[i]));
    }
  }
}
