package io.demitasse.benchmarks;

import java.util.Locale;
import java.util.Optional;

/**
 * One promise of the project and what came of it.
 *
 * @param what is promised
 * @param limit which the measured value may reach
 * @param unit of both; times (×) for a ratio
 * @param measured empty if it was not measured
 * @param byCpuTime the same ratio of CPU times, which others on the machine disturb less
 */
record Budget(
    String what, double limit, String unit, Optional<Double> measured, Optional<Double> byCpuTime) {

  static Budget of(String what, double limit, String unit, Optional<Double> measured) {
    return new Budget(what, limit, unit, measured, Optional.empty());
  }

  String verdict() {
    return measured
        .map(value -> value <= limit ? "holds" : "**falls short**")
        .orElse("not measured");
  }

  String row() {
    return String.format(
        Locale.ROOT,
        "| %s | ≤ %s | %s | %s | %s |",
        what,
        text(limit),
        measured.map(this::text).orElse(""),
        byCpuTime.map(this::text).orElse(""),
        verdict());
  }

  private String text(double value) {
    return String.format(Locale.ROOT, "%.2f %s", value, unit);
  }
}
