package io.demitasse.benchmarks.report;

import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Results;
import io.demitasse.benchmarks.results.Series;
import io.demitasse.benchmarks.scenario.HeavyScenarios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Functions with libraries, apart from the others, since they may come from a run of their own. */
final class HeavySection {
  private final Results results;
  private final Tables tables;

  HeavySection(Results results) {
    this.results = results;
    this.tables = new Tables(results);
  }

  static boolean isHeavy(String scenario) {
    return HeavyScenarios.names().contains(scenario);
  }

  /** Empty if none was measured. */
  List<String> parts() {
    if (results.series().stream().noneMatch(series -> isHeavy(series.scenario()))) {
      return List.of();
    }
    List<String> parts = new ArrayList<>();
    parts.add("## Functions with libraries");
    parts.add(ownRun());
    for (Metric metric :
        List.of(
            Metric.FIRST_NEXT,
            Metric.FIRST_RESPONSE,
            Metric.START_CPU,
            Metric.FAULTS,
            Metric.RESIDENT)) {
      parts.add(table(metric, Condition.UNLIMITED.name(), "no quota"));
    }
    for (String condition :
        tables.distinct(
            Series::condition,
            series -> isHeavy(series.scenario()) && series.condition().endsWith(" MB"))) {
      parts.add(table(Metric.FIRST_RESPONSE, condition, condition));
    }
    String cold = Condition.COLD_PAGE_CACHE.name();
    if (results.series().stream()
        .anyMatch(series -> isHeavy(series.scenario()) && series.condition().equals(cold))) {
      parts.add(table(Metric.FIRST_RESPONSE, cold, "cold page cache"));
    }
    return parts;
  }

  private String table(Metric metric, String condition, String how) {
    return tables.byScenario(
        Tables.corner(metric.title() + ", " + how, metric),
        metric,
        condition,
        HeavySection::isHeavy);
  }

  /** What is said of their run where it is another one than that at the head of the page. */
  private String ownRun() {
    Map<String, String> about = new LinkedHashMap<>();
    results
        .about()
        .forEach((name, value) -> {
          if (name.startsWith(Results.LIBRARIES)) {
            about.put(name.substring(Results.LIBRARIES.length()), value);
          }
        });
    return about.isEmpty()
        ? ""
        : "From a run of their own, as are the ratios between them in the table of budgets:\n\n"
            + Tables.of(about);
  }
}
