package io.demitasse.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects values into series. */
final class Recorder {
  private final Map<String, Series> series = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();

  /** A place for the metrics of one contender, function and condition. */
  Cell cell(String contender, String scenario, String condition) {
    return new Cell(this, contender, scenario, condition);
  }

  void fail(String what) {
    failures.add(what);
  }

  Results results(Map<String, String> about) {
    return new Results(about, List.copyOf(series.values()), List.copyOf(failures));
  }

  record Cell(Recorder recorder, String contender, String scenario, String condition) {
    void add(Metric metric, double value) {
      var empty =
          new Series(contender, scenario, condition, metric, metric.unit(), new ArrayList<>());
      // Three decimals are more than any of these clocks knows.
      recorder
          .series
          .computeIfAbsent(empty.key(), key -> empty)
          .values()
          .add(Math.round(value * 1000) / 1000.0);
    }
  }
}
