package io.demitasse.benchmarks.report;

import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Results;
import io.demitasse.benchmarks.results.Series;
import io.demitasse.benchmarks.results.Statistics;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Tables of Markdown, with a column for each contender. What was not measured is a dash. */
final class Tables {
  private final Results results;

  Tables(Results results) {
    this.results = results;
  }

  /** Rows of names and values, without a head. */
  static String of(Map<String, String> values) {
    StringBuilder table = new StringBuilder("| | |\n|---|---|\n");
    values.forEach((name, value) -> table.append(row(List.of(name, value))));
    return table.toString().stripTrailing();
  }

  /** A row for each function that is wanted and was measured so; nothing if none was. */
  String byScenario(String corner, Metric metric, String condition, Predicate<String> wanted) {
    Predicate<Series> shown =
        s -> s.metric() == metric && s.condition().equals(condition) && wanted.test(s.scenario());
    Set<String> contenders = distinct(Series::contender, shown);
    StringBuilder table = header(corner, contenders);
    for (String scenario : distinct(Series::scenario, shown)) {
      table.append(cells(scenario, contenders, c -> text(c, scenario, condition, metric)));
    }
    return table.toString().stripTrailing();
  }

  /** A row for each condition of that ending under which a function was measured. */
  String byCondition(String corner, Metric metric, String scenario, String ending) {
    Predicate<Series> shown =
        s ->
            s.metric() == metric && s.scenario().equals(scenario) && s.condition().endsWith(ending);
    Set<String> contenders = distinct(Series::contender, shown);
    StringBuilder table = header(corner, contenders);
    for (String condition : distinct(Series::condition, shown)) {
      table.append(cells(condition, contenders, c -> text(c, scenario, condition, metric)));
    }
    return table.toString().stripTrailing();
  }

  /** How a table of that metric begins. */
  static String corner(String what, Metric metric) {
    return what + ", " + metric.unit();
  }

  /** The median with its quartiles. */
  String text(String contender, String scenario, String condition, Metric metric) {
    return results.find(contender, scenario, condition, metric).map(Statistics::text).orElse("–");
  }

  /** In the order in which they were measured. */
  Set<String> distinct(Function<Series, String> part, Predicate<Series> shown) {
    Set<String> parts = new LinkedHashSet<>();
    results.series().stream().filter(shown).map(part).forEach(parts::add);
    return parts;
  }

  static StringBuilder header(String corner, Set<String> contenders) {
    StringBuilder table = new StringBuilder("| " + corner + " |");
    contenders.forEach(contender -> table.append(' ').append(contender).append(" |"));
    return table.append("\n|---|").append("---|".repeat(contenders.size())).append('\n');
  }

  static String cells(String first, Set<String> contenders, UnaryOperator<String> cell) {
    List<String> cells = new ArrayList<>(List.of(first));
    contenders.forEach(contender -> cells.add(cell.apply(contender)));
    return row(cells);
  }

  static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
