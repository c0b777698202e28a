package io.demitasse.benchmarks;

import io.demitasse.benchmarks.results.Results;
import io.demitasse.benchmarks.results.Series;
import io.demitasse.benchmarks.scenario.HeavyScenarios;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Results of two runs on one page: of one the functions with libraries, of the other all the rest.
 * No ratio is of both, because a function with libraries is compared to itself on another runtime.
 */
final class TwoRuns {
  private TwoRuns() {}

  /**
   * The first run with the functions with libraries of the second.
   *
   * @throws IllegalArgumentException if the second has none
   */
  static Results of(Results whole, Results libraries) {
    if (libraries.series().stream().noneMatch(TwoRuns::heavy)) {
      throw new IllegalArgumentException(
          "these results have no functions with libraries; --only heavy measures them");
    }
    List<Series> series = new ArrayList<>(whole.series());
    series.removeIf(TwoRuns::heavy);
    libraries.series().stream().filter(TwoRuns::heavy).forEach(series::add);
    List<String> failures = new ArrayList<>(whole.failures());
    failures.removeIf(TwoRuns::heavyFailure);
    libraries.failures().stream().filter(TwoRuns::heavyFailure).forEach(failures::add);
    return new Results(about(whole.about(), libraries.about()), series, failures);
  }

  private static boolean heavy(Series series) {
    return HeavyScenarios.names().contains(series.scenario());
  }

  private static boolean heavyFailure(String failure) {
    return failure.contains(Schedule.HEAVY_TITLE);
  }

  /** What differs between the runs is told of both. */
  private static Map<String, String> about(Map<String, String> whole, Map<String, String> other) {
    Map<String, String> about = new LinkedHashMap<>(whole);
    about.keySet().removeIf(name -> name.startsWith(Results.LIBRARIES));
    other.forEach((name, value) -> {
      if (!value.equals(whole.get(name))) {
        about.put(Results.LIBRARIES + name, value);
      }
    });
    return about;
  }
}
