package io.demitasse.benchmarks.report;

import io.demitasse.benchmarks.budgets.Budgets;
import io.demitasse.benchmarks.measuring.HelloFloor;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Results;
import io.demitasse.benchmarks.results.Series;
import io.demitasse.benchmarks.results.Statistics;
import io.demitasse.benchmarks.rivals.Demitasse;
import io.demitasse.benchmarks.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The results as tables. Each figure is a median with its quartiles. */
public final class MarkdownReport {
  private final Results results;
  private final Tables tables;

  public MarkdownReport(Results results) {
    this.results = results;
    this.tables = new Tables(results);
  }

  public void write(Path file) throws IOException {
    List<String> parts = new ArrayList<>();
    parts.add("# Results\n\nWritten by `scripts/bench.sh`. Medians, with quartiles in brackets.");
    parts.add(about());
    parts.add("## Budgets\n\n" + budgets());
    parts.add("## Cold start");
    for (Metric metric :
        List.of(
            Metric.FIRST_NEXT,
            Metric.FIRST_RESPONSE,
            Metric.START_CPU,
            Metric.FAULTS,
            Metric.RESIDENT,
            Metric.ANONYMOUS,
            Metric.PEAK)) {
      parts.add(byScenario(metric, Condition.UNLIMITED.name()));
    }
    parts.add(hello());
    parts.add(pages());
    parts.add("## Cold start by memory size");
    for (String scenario :
        tables.distinct(
            Series::scenario,
            s ->
                s.metric() == Metric.FIRST_RESPONSE
                    && s.condition().endsWith(" MB")
                    && !HeavySection.isHeavy(s.scenario()))) {
      parts.add(byCondition(scenario));
    }
    String cold = Condition.COLD_PAGE_CACHE.name();
    if (results.series().stream()
        .anyMatch(s -> s.condition().equals(cold) && !HeavySection.isHeavy(s.scenario()))) {
      parts.add("## Cold start with a cold page cache");
      parts.add(byScenario(Metric.FIRST_RESPONSE, cold));
    }
    parts.addAll(new HeavySection(results).parts());
    parts.add("## Warm");
    for (Metric metric :
        List.of(
            Metric.ROUND_TRIP_P50,
            Metric.ROUND_TRIP_P90,
            Metric.ROUND_TRIP_P99,
            Metric.WARM_CPU,
            Metric.RATE,
            Metric.WARM_RESIDENT)) {
      parts.add(byScenario(metric, Condition.UNLIMITED.name()));
    }
    parts.add(ownJackson());
    parts.add("## Developer loop");
    for (Metric metric : List.of(Metric.LOOP, Metric.LOOP_REST)) {
      parts.add(byScenario(metric, Condition.UNLIMITED.name()));
    }
    parts.add("## Hot paths of the runtime\n\n" + hotPaths());
    parts.add("## Sizes\n\n" + sizes());
    parts.add("## Not measured\n\n" + failures());
    parts.removeIf(String::isEmpty);
    Files.writeString(file, String.join("\n\n", parts) + "\n");
  }

  /** The table of budgets, for the terminal too. */
  public String budgets() {
    StringBuilder table =
        new StringBuilder(
            "| budget | limit | measured | between | by CPU time | |\n|---|---|---|---|---|---|\n");
    Budgets.of(results).forEach(budget -> table.append(budget.row()).append('\n'));
    return table.toString().stripTrailing();
  }

  private String about() {
    Map<String, String> about = new LinkedHashMap<>(results.about());
    about.keySet().removeIf(name -> name.startsWith(Results.LIBRARIES));
    return Tables.of(about);
  }

  private String byScenario(Metric metric, String condition) {
    return tables.byScenario(
        Tables.corner(metric.title(), metric),
        metric,
        condition,
        scenario -> !HeavySection.isHeavy(scenario));
  }

  private String byCondition(String scenario) {
    Metric metric = Metric.FIRST_RESPONSE;
    return tables.byCondition(
        Tables.corner(scenario + ": " + metric.title(), metric), metric, scenario, " MB");
  }

  private String ownJackson() {
    List<String> found = new ArrayList<>();
    for (Metric metric : List.of(Metric.ROWS, Metric.ROWS_CPU)) {
      found.add(
          tables.byCondition(Tables.corner(metric.title(), metric), metric, Scenarios.ROWS, " MB"));
    }
    return String.join("\n\n", found);
  }

  /** Of one function: the rows are mappings. */
  private String pages() {
    Predicate<Series> shown = s -> s.metric() == Metric.PAGES;
    List<String> found = new ArrayList<>();
    for (String condition : tables.distinct(Series::condition, shown)) {
      found.add(
          tables.byScenario(
              condition + ": held after the first response",
              Metric.PAGES,
              condition,
              mapping -> true));
    }
    return String.join("\n\n", found);
  }

  private String hello() {
    Set<String> contenders =
        tables.distinct(Series::contender, s -> s.metric() == Metric.HELLO_OUTPUT);
    StringBuilder table = Tables.header("Hello", contenders);
    for (Metric metric : List.of(Metric.HELLO_OUTPUT, Metric.HELLO_EXIT, Metric.HELLO_CPU)) {
      table.append(
          Tables.cells(
              metric.title() + ", " + metric.unit(),
              contenders,
              c -> tables.text(c, HelloFloor.SCENARIO, Condition.UNLIMITED.name(), metric)));
    }
    return table.toString().stripTrailing();
  }

  private String hotPaths() {
    Predicate<Series> shown = s -> s.metric() == Metric.HOT_PATH_TIME;
    StringBuilder table =
        new StringBuilder("| path | ns per operation | bytes allocated |\n|---|---|---|\n");
    for (String path : tables.distinct(Series::scenario, shown)) {
      table.append(
          Tables.row(
              List.of(
                  path,
                  tables.text(Demitasse.NAME, path, "", Metric.HOT_PATH_TIME),
                  tables.text(Demitasse.NAME, path, "", Metric.HOT_PATH_ALLOCATION))));
    }
    return table.toString().stripTrailing();
  }

  private String sizes() {
    StringBuilder table = new StringBuilder("| what | whose | KB |\n|---|---|---|\n");
    results.series().stream()
        .filter(s -> s.metric() == Metric.SIZE)
        .forEach(s ->
            table.append(
                Tables.row(
                    List.of(
                        s.scenario(), s.contender(), Statistics.round(s.statistics().median())))));
    return table.toString().stripTrailing();
  }

  private String failures() {
    if (results.failures().isEmpty()) {
      return "Everything was measured.";
    }
    return "* " + String.join("\n* ", results.failures());
  }
}
