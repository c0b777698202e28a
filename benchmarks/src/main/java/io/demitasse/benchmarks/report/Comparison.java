package io.demitasse.benchmarks.report;

import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Results;
import io.demitasse.benchmarks.results.Series;
import io.demitasse.benchmarks.results.Statistics;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Two runs side by side. */
public final class Comparison {
  private final Results before;
  private final Results after;

  public Comparison(Results before, Results after) {
    this.before = before;
    this.after = after;
  }

  /** A line for each series of both runs, and how many got worse. */
  public String report() {
    Map<String, Series> old = new HashMap<>();
    before.series().forEach(series -> old.put(series.key(), series));
    StringBuilder text =
        new StringBuilder("| what | before | after | ratio | |\n|---|---|---|---|---|\n");
    int worse = 0;
    int compared = 0;
    for (Series series : after.series()) {
      Series earlier = old.get(series.key());
      if (earlier == null || series.metric() == Metric.ROUND_TRIP_QUANTILES) {
        continue;
      }
      String flag = flag(series.metric(), earlier.statistics(), series.statistics());
      worse += flag.equals("WORSE") ? 1 : 0;
      compared++;
      text.append(line(series, earlier.statistics(), series.statistics(), flag));
    }
    return text + "\n" + worse + " of " + compared + " got worse beyond noise.";
  }

  /** WORSE, better, or nothing where the notches overlap or the difference is negligible. */
  static String flag(Metric metric, Statistics before, Statistics after) {
    double difference = after.median() - before.median();
    boolean noise = Math.abs(difference) <= before.uncertainty() + after.uncertainty();
    if (noise || Math.abs(difference) <= metric.negligible() * Math.abs(before.median())) {
      return "";
    }
    return difference > 0 == metric.moreIsBetter() ? "better" : "WORSE";
  }

  private static String line(Series series, Statistics before, Statistics after, String flag) {
    return String.format(
        Locale.ROOT,
        "| %s, %s, %s, %s | %s | %s | %.2f | %s |%n",
        series.metric().title(),
        series.scenario(),
        series.condition(),
        series.contender(),
        before.text(),
        after.text(),
        after.median() / before.median(),
        flag);
  }
}
