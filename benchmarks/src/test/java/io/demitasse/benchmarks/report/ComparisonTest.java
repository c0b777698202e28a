package io.demitasse.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Results;
import io.demitasse.benchmarks.results.Series;
import io.demitasse.benchmarks.results.Statistics;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ComparisonTest {

  @Test
  void a_slower_start_beyond_noise_is_flagged() {
    assertThat(flag(Metric.FIRST_RESPONSE, sharp(100), sharp(120))).isEqualTo("WORSE");
  }

  @Test
  void a_faster_start_beyond_noise_is_told() {
    assertThat(flag(Metric.FIRST_RESPONSE, sharp(100), sharp(80))).isEqualTo("better");
  }

  @Test
  void fewer_invocations_per_second_are_worse() {
    assertThat(flag(Metric.RATE, sharp(100), sharp(80))).isEqualTo("WORSE");
  }

  @Test
  void a_difference_within_the_spread_is_noise() {
    assertThat(flag(Metric.FIRST_RESPONSE, wide(100), wide(120))).isEmpty();
  }

  @Test
  void a_sure_but_tiny_difference_is_not_flagged() {
    assertThat(flag(Metric.FIRST_RESPONSE, sharp(100), sharp(104))).isEmpty();
  }

  @Test
  void two_percent_of_page_faults_are_flagged_because_they_repeat() {
    assertThat(flag(Metric.FAULTS, sharp(3000), sharp(3060))).isEqualTo("WORSE");
    assertThat(flag(Metric.FAULTS, sharp(3000), sharp(2940))).isEqualTo("better");
    assertThat(flag(Metric.FAULTS, sharp(3000), sharp(3020))).isEmpty();
  }

  @Test
  void what_only_one_run_measured_is_left_out() {
    var before = results(series("Map", 10), series("gone", 1));
    var after = results(series("Map", 30), series("new", 1));

    assertThat(new Comparison(before, after).report())
        .contains("Map", "| 3.00 | WORSE |", "1 of 1 got worse")
        .doesNotContain("gone", "new");
  }

  private static String flag(Metric metric, Statistics before, Statistics after) {
    return Comparison.flag(metric, before, after);
  }

  private static Statistics sharp(double median) {
    return new Statistics(20, median, median - 1, median + 1);
  }

  private static Statistics wide(double median) {
    return new Statistics(20, median, median - 50, median + 50);
  }

  private static Series series(String scenario, double value) {
    return new Series(
        "demitasse", scenario, "no quota", Metric.FIRST_RESPONSE, "ms", List.of(value, value));
  }

  private static Results results(Series... series) {
    return new Results(Map.of(), List.of(series), List.of());
  }
}
