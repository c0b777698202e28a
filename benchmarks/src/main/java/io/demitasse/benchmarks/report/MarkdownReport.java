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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** The results as tables. Each figure is a median with its quartiles. */
public final class MarkdownReport {
  private final Results results;

  public MarkdownReport(Results results) {
    this.results = results;
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
        distinct(
            Series::scenario,
            s -> s.metric() == Metric.FIRST_RESPONSE && s.condition().endsWith(" MB"))) {
      parts.add(byCondition(scenario));
    }
    String cold = Condition.COLD_PAGE_CACHE.name();
    if (results.series().stream().anyMatch(series -> series.condition().equals(cold))) {
      parts.add("## Cold start with a cold page cache");
      parts.add(byScenario(Metric.FIRST_RESPONSE, cold));
    }
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
    StringBuilder table = new StringBuilder("| | |\n|---|---|\n");
    results.about().forEach((name, value) -> table.append(row(List.of(name, value))));
    return table.toString().stripTrailing();
  }

  private String byScenario(Metric metric, String condition) {
    Predicate<Series> shown = s -> s.metric() == metric && s.condition().equals(condition);
    Set<String> contenders = distinct(Series::contender, shown);
    StringBuilder table = header(metric.title() + ", " + metric.unit(), contenders);
    for (String scenario : distinct(Series::scenario, shown)) {
      table.append(cells(scenario, contenders, c -> text(c, scenario, condition, metric)));
    }
    return table.toString().stripTrailing();
  }

  private String byCondition(String scenario) {
    Metric metric = Metric.FIRST_RESPONSE;
    Predicate<Series> shown =
        s -> s.metric() == metric && s.scenario().equals(scenario) && s.condition().endsWith(" MB");
    Set<String> contenders = distinct(Series::contender, shown);
    StringBuilder table =
        header(scenario + ": " + metric.title() + ", " + metric.unit(), contenders);
    for (String condition : distinct(Series::condition, shown)) {
      table.append(cells(condition, contenders, c -> text(c, scenario, condition, metric)));
    }
    return table.toString().stripTrailing();
  }

  private String ownJackson() {
    StringBuilder tables = new StringBuilder();
    for (Metric metric : List.of(Metric.ROWS, Metric.ROWS_CPU)) {
      Predicate<Series> shown = s -> s.metric() == metric;
      Set<String> contenders = distinct(Series::contender, shown);
      StringBuilder table = header(metric.title() + ", " + metric.unit(), contenders);
      for (String condition : distinct(Series::condition, shown)) {
        table.append(cells(condition, contenders, c -> text(c, Scenarios.ROWS, condition, metric)));
      }
      tables.append(table).append('\n');
    }
    return tables.toString().stripTrailing();
  }

  /** Of one function: the rows are mappings. */
  private String pages() {
    Predicate<Series> shown = s -> s.metric() == Metric.PAGES;
    Set<String> contenders = distinct(Series::contender, shown);
    StringBuilder tables = new StringBuilder();
    for (String condition : distinct(Series::condition, shown)) {
      StringBuilder table = header(condition + ": held after the first response", contenders);
      for (String mapping : distinct(Series::scenario, shown)) {
        table.append(cells(mapping, contenders, c -> text(c, mapping, condition, Metric.PAGES)));
      }
      tables.append(table);
    }
    return tables.toString().stripTrailing();
  }

  private String hello() {
    Set<String> contenders = distinct(Series::contender, s -> s.metric() == Metric.HELLO_OUTPUT);
    StringBuilder table = header("Hello", contenders);
    for (Metric metric : List.of(Metric.HELLO_OUTPUT, Metric.HELLO_EXIT, Metric.HELLO_CPU)) {
      table.append(
          cells(
              metric.title() + ", " + metric.unit(),
              contenders,
              c -> text(c, HelloFloor.SCENARIO, Condition.UNLIMITED.name(), metric)));
    }
    return table.toString().stripTrailing();
  }

  private String hotPaths() {
    Predicate<Series> shown = s -> s.metric() == Metric.HOT_PATH_TIME;
    StringBuilder table =
        new StringBuilder("| path | ns per operation | bytes allocated |\n|---|---|---|\n");
    for (String path : distinct(Series::scenario, shown)) {
      table.append(
          row(
              List.of(
                  path,
                  text(Demitasse.NAME, path, "", Metric.HOT_PATH_TIME),
                  text(Demitasse.NAME, path, "", Metric.HOT_PATH_ALLOCATION))));
    }
    return table.toString().stripTrailing();
  }

  private String sizes() {
    StringBuilder table = new StringBuilder("| what | whose | KB |\n|---|---|---|\n");
    results.series().stream()
        .filter(s -> s.metric() == Metric.SIZE)
        .forEach(s ->
            table.append(
                row(
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

  private String text(String contender, String scenario, String condition, Metric metric) {
    return results.find(contender, scenario, condition, metric).map(Statistics::text).orElse("–");
  }

  private Set<String> distinct(
      java.util.function.Function<Series, String> part, Predicate<Series> shown) {
    Set<String> parts = new LinkedHashSet<>();
    results.series().stream().filter(shown).map(part).forEach(parts::add);
    return parts;
  }

  private static StringBuilder header(String corner, Set<String> contenders) {
    StringBuilder table = new StringBuilder("| " + corner + " |");
    contenders.forEach(contender -> table.append(' ').append(contender).append(" |"));
    return table.append("\n|---|").append("---|".repeat(contenders.size())).append('\n');
  }

  private static String cells(
      String first, Set<String> contenders, java.util.function.UnaryOperator<String> cell) {
    List<String> cells = new ArrayList<>(List.of(first));
    contenders.forEach(contender -> cells.add(cell.apply(contender)));
    return row(cells);
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
