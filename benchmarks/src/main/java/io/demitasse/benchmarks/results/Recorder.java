package io.demitasse.benchmarks.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects values into series. */
public final class Recorder {
  private final Map<String, Series> series = new LinkedHashMap<>();
  private final List<String> failures = new ArrayList<>();

  /** A place for the metrics of one contender, function and condition. */
  public Cell cell(String contender, String scenario, String condition) {
    return new Cell(this, contender, scenario, condition);
  }

  public void fail(String what) {
    failures.add(what);
  }

  public Results results(Map<String, String> about) {
    return new Results(about, List.copyOf(series.values()), List.copyOf(failures));
  }

  public record Cell(Recorder recorder, String contender, String scenario, String condition) {
    public void add(Metric metric, double value) {
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
