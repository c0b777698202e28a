package io.demitasse.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class StatisticsTest {

  @Test
  void a_sample_is_told_by_its_quartiles_whatever_its_order() {
    var statistics = Statistics.of(List.of(50.0, 10.0, 30.0, 20.0, 40.0));

    assertThat(statistics).isEqualTo(new Statistics(5, 30, 20, 40));
    assertThat(statistics.text()).isEqualTo("30 [20–40]");
  }

  @Test
  void one_value_has_no_spread() {
    var statistics = Statistics.of(List.of(4.25));

    assertThat(statistics.median()).isEqualTo(4.25);
    assertThat(statistics.uncertainty()).isZero();
    assertThat(statistics.text()).isEqualTo("4.3");
  }

  @Test
  void quantiles_between_two_values_are_in_proportion() {
    assertThat(Statistics.quantile(new double[] {0, 10}, 0.25)).isCloseTo(2.5, within(1e-9));
    assertThat(Statistics.quantile(new long[] {1, 2, 3}, 1)).isEqualTo(3);
    assertThat(Statistics.quantile(new long[] {1, 2, 3}, 0)).isEqualTo(1);
  }

  @Test
  void more_values_make_the_median_surer() {
    var few = new Statistics(4, 100, 90, 110);
    var many = new Statistics(400, 100, 90, 110);

    assertThat(many.uncertainty()).isLessThan(few.uncertainty() / 10);
  }

  @Test
  void a_notch_of_many_values_is_that_of_a_box_plot() {
    assertThat(new Statistics(10_000, 100, 90, 110).uncertainty())
        .isCloseTo(1.57 * 20 / 100, within(1e-3));
  }

  @Test
  void a_notch_of_five_values_is_wider_by_students_t() {
    double studentsT = 2.776;
    double normal = 1.960;

    assertThat(new Statistics(5, 100, 90, 110).uncertainty())
        .isCloseTo(1.57 * 20 / Math.sqrt(5) * studentsT / normal, within(0.5));
  }
}
