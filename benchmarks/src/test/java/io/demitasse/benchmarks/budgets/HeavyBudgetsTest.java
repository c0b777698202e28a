package io.demitasse.benchmarks.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.rivals.Demitasse;
import io.demitasse.benchmarks.rivals.LibraryDemitasse;
import io.demitasse.benchmarks.rivals.OfficialClient;
import io.demitasse.benchmarks.rivals.TrainedDemitasse;
import io.demitasse.benchmarks.scenario.HeavyScenarios;
import io.demitasse.benchmarks.scenario.Scenarios;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class HeavyBudgetsTest {
  private final Recorder recorder = new Recorder();

  @Test
  void a_library_layer_is_compared_to_the_same_jars_in_the_zip() {
    start(LibraryDemitasse.NAME, HeavyScenarios.ORDERS, 40);
    start(Demitasse.NAME, HeavyScenarios.ORDERS, 100);

    Budget budget =
        find("cold start, orders, AWS SDK, no quota, demitasse, library layer to demitasse");

    assertThat(budget.measured().orElseThrow().value()).isEqualTo(0.4);
    assertThat(budget.verdict()).isEqualTo("holds");
  }

  @Test
  void a_trained_function_that_takes_more_than_half_of_the_official_time_falls_short() {
    trained(HeavyScenarios.SPRING, 60);

    assertThat(
            find("cold start, Spring Cloud Function, no quota, demitasse, trained to official")
                .verdict())
        .contains("falls short");
  }

  @Test
  void of_two_ratios_in_the_middle_the_higher_counts() {
    trained(Scenarios.AWS_SDK, 10);
    trained(HeavyScenarios.KOTLIN, 20);
    trained(HeavyScenarios.POWERTOOLS, 39);
    trained(HeavyScenarios.SPRING, 60);

    Budget budget = find("cold start, median of 4 functions with libraries, trained to official");

    assertThat(budget.measured().orElseThrow().value()).isEqualTo(0.39);
    assertThat(budget.verdict()).contains("falls short");
  }

  private void trained(String scenario, double percent) {
    start(TrainedDemitasse.NAME, scenario, percent);
    start(OfficialClient.NAME, scenario, 100);
  }

  private void start(String contender, String scenario, double millis) {
    recorder
        .cell(contender, scenario, Condition.UNLIMITED.name())
        .add(Metric.FIRST_RESPONSE, millis);
  }

  private Budget find(String what) {
    return HeavyBudgets.of(recorder.results(Map.of())).stream()
        .filter(budget -> budget.what().equals(what))
        .findFirst()
        .orElseThrow();
  }
}
