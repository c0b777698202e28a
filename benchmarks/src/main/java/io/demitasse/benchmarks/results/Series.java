package io.demitasse.benchmarks.results;

import java.util.List;

/**
 * All values of one metric under the same circumstances.
 *
 * @param contender which runtime
 * @param scenario which function
 * @param condition the name of what the process was given
 * @param metric what was measured
 * @param unit of the values
 * @param values one for each process, in the order they were measured
 */
public record Series(
    String contender,
    String scenario,
    String condition,
    Metric metric,
    String unit,
    List<Double> values) {

  /** Everything that must agree for two runs to be compared. */
  public String key() {
    return String.join(" | ", metric.name(), scenario, condition, contender);
  }

  public Statistics statistics() {
    return Statistics.of(values);
  }
}
