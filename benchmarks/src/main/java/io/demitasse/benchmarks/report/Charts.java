package io.demitasse.benchmarks.report;

import io.demitasse.benchmarks.measuring.HelloFloor;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Results;
import io.demitasse.benchmarks.results.Series;
import io.demitasse.benchmarks.results.Statistics;
import io.demitasse.benchmarks.rivals.Demitasse;
import io.demitasse.benchmarks.rivals.LibraryDemitasse;
import io.demitasse.benchmarks.rivals.OfficialClient;
import io.demitasse.benchmarks.rivals.TrainedDemitasse;
import io.demitasse.benchmarks.rivals.TrainedOfficialClient;
import io.demitasse.benchmarks.scenario.HeavyScenarios;
import io.demitasse.benchmarks.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.CategoryItemRenderer;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** The results as pictures. What was not measured is missing from them. */
public final class Charts {
  private static final String UNLIMITED = Condition.UNLIMITED.name();
  private static final List<String> CONTENDERS =
      List.of(
          Demitasse.NAME, TrainedDemitasse.NAME, TrainedOfficialClient.NAME, OfficialClient.NAME);
  private static final List<String> HEAVY_CONTENDERS =
      List.of(
          Demitasse.NAME,
          LibraryDemitasse.NAME,
          TrainedDemitasse.NAME,
          TrainedOfficialClient.NAME,
          OfficialClient.NAME);
  private static final List<String> UNTRAINED =
      List.of(Demitasse.NAME, TrainedOfficialClient.NAME, OfficialClient.NAME);

  /** As high as each bar needs for a figure beside it. */
  private static final int HEAVY = 110 + 90 * HeavyScenarios.names().size();

  private final Results results;

  public Charts(Results results) {
    this.results = results;
  }

  public void write(Path folder) throws IOException {
    Svg.write(coldStarts(), 560, folder.resolve("cold-start.svg"));
    Svg.write(coldStartsByMemory(), 420, folder.resolve("cold-start-by-memory.svg"));
    Svg.write(heavy(UNLIMITED, "without a CPU quota"), HEAVY, folder.resolve("heavy.svg"));
    Svg.write(
        heavy(Condition.ofMemory(512).name(), "with the CPU share of 512 MB"),
        HEAVY,
        folder.resolve("heavy-512.svg"));
    Svg.write(breakdown(), 300, folder.resolve("cold-start-breakdown.svg"));
    Svg.write(warmLatency(), 420, folder.resolve("warm-latency.svg"));
  }

  private JFreeChart coldStarts() {
    return bars(
        "Cold start by kind of function: spawn to first response",
        UNLIMITED,
        CONTENDERS,
        List.of(
            Scenarios.STREAM, Scenarios.STRING, Scenarios.MAP, Scenarios.BEAN, Scenarios.PROXY));
  }

  private JFreeChart heavy(String condition, String how) {
    return bars(
        "Cold start of functions with libraries, " + how,
        condition,
        HEAVY_CONTENDERS,
        HeavyScenarios.names());
  }

  private JFreeChart bars(
      String title, String condition, List<String> contenders, List<String> scenarios) {
    var data = new DefaultCategoryDataset();
    for (String scenario : scenarios) {
      for (String contender : contenders) {
        // Null leaves a gap, and keeps the contenders in this order.
        data.addValue(
            median(contender, scenario, condition, Metric.FIRST_RESPONSE).orElse(null),
            contender,
            scenario);
      }
    }
    JFreeChart chart =
        ChartFactory.createBarChart(
            title,
            null,
            "ms, median; shorter is better",
            data,
            PlotOrientation.HORIZONTAL,
            true,
            false,
            false);
    ChartStyle.apply(chart);
    CategoryPlot plot = chart.getCategoryPlot();
    var bars = (BarRenderer) plot.getRenderer();
    bars.setItemMargin(0.05);
    label(bars, data);
    plot.getRangeAxis().setUpperMargin(0.1); // for the figures at the ends of the bars
    return chart;
  }

  private JFreeChart coldStartsByMemory() {
    var data = new DefaultCategoryDataset();
    for (String condition : memorySizes()) {
      // Without the trained function: for this handler the labels would lie on each other.
      for (String contender : UNTRAINED) {
        median(contender, Scenarios.MAP, condition, Metric.FIRST_RESPONSE)
            .ifPresent(ms -> data.addValue(ms, contender, condition));
      }
      median(HelloFloor.FLOOR, HelloFloor.SCENARIO, condition, Metric.HELLO_OUTPUT)
          .ifPresent(ms -> data.addValue(ms, HelloFloor.FLOOR, condition));
    }
    JFreeChart chart =
        ChartFactory.createLineChart(
            "Cold start by memory size: Map handler under Lambda's CPU share", null, null, data);
    CategoryPlot plot = chart.getCategoryPlot();
    var axis = ChartStyle.powersOfTwo("ms, median, logarithmic; lower is better");
    axis.setUpperMargin(0.1);
    plot.setRangeAxis(axis);
    ChartStyle.apply(chart);
    var lines = (LineAndShapeRenderer) plot.getRenderer();
    lines.setDefaultShapesVisible(true);
    lines.setDefaultStroke(ChartStyle.LINE);
    lines.setAutoPopulateSeriesStroke(false);
    label(lines, data);
    return chart;
  }

  private JFreeChart breakdown() {
    var data = new DefaultCategoryDataset();
    double shell = hello(HelloFloor.SHELL);
    for (String contender : CONTENDERS) {
      if (median(contender, Scenarios.MAP, UNLIMITED, Metric.FIRST_NEXT).isEmpty()) {
        continue;
      }
      double jvm =
          hello(contender.equals(OfficialClient.NAME) ? HelloFloor.STOCK : HelloFloor.FLOOR);
      double next =
          median(contender, Scenarios.MAP, UNLIMITED, Metric.FIRST_NEXT).orElse(Double.NaN);
      double response =
          median(contender, Scenarios.MAP, UNLIMITED, Metric.FIRST_RESPONSE).orElse(Double.NaN);
      data.addValue(shell, "processes", contender);
      data.addValue(jvm - shell, "JVM, to a Hello", contender);
      data.addValue(next - jvm, "runtime, to the first /next", contender);
      data.addValue(response - next, "first invocation", contender);
    }
    JFreeChart chart =
        ChartFactory.createStackedBarChart(
            "Where a cold start goes: Map handler",
            null,
            "ms, median",
            data,
            PlotOrientation.HORIZONTAL,
            true,
            false,
            false);
    ChartStyle.apply(chart);
    ChartStyle.shades(chart.getCategoryPlot().getRenderer());
    return chart;
  }

  private JFreeChart warmLatency() {
    var data = new XYSeriesCollection();
    for (String contender : CONTENDERS) {
      var line = new XYSeries(contender);
      results.series().stream()
          .filter(s -> s.metric() == Metric.ROUND_TRIP_QUANTILES)
          .filter(s -> s.contender().equals(contender) && s.scenario().equals(Scenarios.MAP))
          .forEach(s -> {
            for (int percent = 0; percent <= 99; percent++) {
              line.add(percent, s.values().get(percent));
            }
          });
      if (!line.isEmpty()) {
        data.addSeries(line);
      }
    }
    JFreeChart chart =
        ChartFactory.createXYLineChart(
            "Warm round trip: Map handler",
            "percent of invocations that take at most …",
            null,
            data);
    var axis = ChartStyle.powersOfTwo("µs, logarithmic; lower is better");
    chart.getXYPlot().setRangeAxis(axis);
    ChartStyle.apply(chart);
    ((XYLineAndShapeRenderer) chart.getXYPlot().getRenderer()).setDrawSeriesLineAsPath(true);
    for (int i = 0; i < data.getSeriesCount(); i++) {
      var renderer = chart.getXYPlot().getRenderer();
      renderer.setSeriesPaint(i, ChartStyle.color(data.getSeriesKey(i).toString()));
      renderer.setSeriesStroke(i, ChartStyle.LINE);
    }
    return chart;
  }

  /** In the order in which they were measured. */
  private List<String> memorySizes() {
    return results.series().stream()
        .filter(s -> s.scenario().equals(Scenarios.MAP) && s.metric() == Metric.FIRST_RESPONSE)
        .map(Series::condition)
        .filter(condition -> condition.endsWith(" MB"))
        .distinct()
        .toList();
  }

  private static void label(CategoryItemRenderer renderer, DefaultCategoryDataset data) {
    for (int row = 0; row < data.getRowCount(); row++) {
      renderer.setSeriesPaint(row, ChartStyle.color(data.getRowKey(row).toString()));
    }
    renderer.setDefaultItemLabelsVisible(true);
    renderer.setDefaultItemLabelGenerator(
        new StandardCategoryItemLabelGenerator(
            "{2}", NumberFormat.getIntegerInstance(Locale.ROOT)));
  }

  private double hello(String which) {
    return median(which, HelloFloor.SCENARIO, UNLIMITED, Metric.HELLO_OUTPUT).orElse(Double.NaN);
  }

  private Optional<Double> median(
      String contender, String scenario, String condition, Metric metric) {
    return results.find(contender, scenario, condition, metric).map(Statistics::median);
  }
}
