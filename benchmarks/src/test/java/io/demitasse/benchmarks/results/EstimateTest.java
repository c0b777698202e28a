package io.demitasse.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EstimateTest {

  @Test
  void a_single_value_is_certain() {
    assertThat(Estimate.of(Statistics.of(List.of(28.0)))).isEqualTo(new Estimate(28, 28, 28));
  }

  @Test
  void a_median_lies_between_the_ends_of_its_notch() {
    var sample = new Statistics(4, 100, 90, 110);
    double off = sample.uncertainty();

    assertThat(off).isPositive();
    assertThat(Estimate.of(sample)).isEqualTo(new Estimate(100, 100 - off, 100 + off));
  }

  @Test
  void a_ratio_lies_between_its_least_and_its_most_favourable_reading() {
    var ratio = new Estimate(60, 50, 75).dividedBy(new Estimate(40, 30, 50));

    assertThat(ratio).isEqualTo(new Estimate(1.5, 1, 2.5));
  }

  @Test
  void a_base_that_may_be_nothing_allows_any_ratio() {
    var ratio = new Estimate(60, -10, 75).dividedBy(new Estimate(40, -1, 50));

    assertThat(ratio).isEqualTo(new Estimate(1.5, 0, Double.POSITIVE_INFINITY));
  }
}
