package io.demitasse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Results;
import io.demitasse.benchmarks.results.Series;
import io.demitasse.benchmarks.scenario.HeavyScenarios;
import io.demitasse.benchmarks.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class TwoRunsTest {
  private static final Results WHOLE =
      new Results(
          Map.of("date", "Monday", "cores", "2"),
          List.of(
              series(Scenarios.MAP, 30),
              series(HeavyScenarios.KOTLIN, 400),
              series(HeavyScenarios.POWERTOOLS, 500)),
          List.of(
              "official, record, cold starts, no quota: old",
              "official, Kotlin, functions with libraries, no quota: old"));

  @Test
  void functions_with_libraries_are_all_of_the_second_run_and_the_rest_of_the_first() {
    Results second =
        new Results(
            Map.of("date", "Tuesday", "cores", "2"),
            List.of(series(Scenarios.MAP, 99), series(HeavyScenarios.KOTLIN, 200)),
            List.of("official + AOT, Quarkus, training of functions with libraries: new"));

    Results both = TwoRuns.of(WHOLE, second);

    assertThat(both.series())
        .containsExactly(series(Scenarios.MAP, 30), series(HeavyScenarios.KOTLIN, 200));
    assertThat(both.failures())
        .containsExactly(
            "official, record, cold starts, no quota: old",
            "official + AOT, Quarkus, training of functions with libraries: new");
  }

  @Test
  void what_differs_between_the_runs_is_told_of_both() {
    Results second = kotlin("Tuesday", 200);

    assertThat(TwoRuns.of(WHOLE, second).about())
        .containsOnly(
            Map.entry("date", "Monday"),
            Map.entry("cores", "2"),
            Map.entry(Results.LIBRARIES + "date", "Tuesday"));
  }

  @Test
  void a_third_run_takes_the_place_of_the_second() {
    Results both = TwoRuns.of(WHOLE, kotlin("Tuesday", 200));

    Results now = TwoRuns.of(both, kotlin("Wednesday", 100));

    assertThat(now.about()).containsEntry(Results.LIBRARIES + "date", "Wednesday").hasSize(3);
    assertThat(now.series()).contains(series(HeavyScenarios.KOTLIN, 100)).hasSize(2);
  }

  @Test
  void a_run_without_functions_with_libraries_is_refused() {
    Results none = new Results(Map.of(), List.of(series(Scenarios.MAP, 1)), List.of());

    assertThatThrownBy(() -> TwoRuns.of(WHOLE, none)).hasMessageContaining("--only heavy");
  }

  private static Results kotlin(String day, double millis) {
    return new Results(
        Map.of("date", day, "cores", "2"),
        List.of(series(HeavyScenarios.KOTLIN, millis)),
        List.of());
  }

  private static Series series(String scenario, double millis) {
    return new Series(
        "demitasse", scenario, "no quota", Metric.FIRST_RESPONSE, "ms", List.of(millis));
  }
}
