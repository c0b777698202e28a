package io.demitasse.benchmarks.budgets;

import io.demitasse.benchmarks.results.Estimate;
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
public record Budget(
    String what,
    double limit,
    String unit,
    Optional<Estimate> measured,
    Optional<Estimate> byCpuTime) {

  static Budget of(String what, double limit, String unit, Optional<Estimate> measured) {
    return new Budget(what, limit, unit, measured, Optional.empty());
  }

  /** Undecided only while the limit lies between the ends of the estimate. */
  String verdict() {
    return measured.map(this::verdict).orElse("not measured");
  }

  private String verdict(Estimate estimate) {
    if (estimate.high() <= limit) {
      return "holds";
    }
    return estimate.low() > limit ? "**falls short**" : "within noise of the limit";
  }

  public String row() {
    return String.format(
        Locale.ROOT,
        "| %s | ≤ %s | %s | %s | %s | %s |",
        what,
        text(limit),
        measured.map(estimate -> text(estimate.value())).orElse(""),
        measured.map(Budget::ends).orElse(""),
        byCpuTime.map(estimate -> text(estimate.value())).orElse(""),
        verdict());
  }

  private static String ends(Estimate estimate) {
    return estimate.low() == estimate.high()
        ? ""
        : String.format(Locale.ROOT, "%.2f–%.2f", estimate.low(), estimate.high());
  }

  private String text(double value) {
    return String.format(Locale.ROOT, "%.2f %s", value, unit);
  }
}
