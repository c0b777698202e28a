package io.demitasse.benchmarks.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.benchmarks.measuring.HelloFloor;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.rivals.Demitasse;
import io.demitasse.benchmarks.rivals.OfficialClient;
import io.demitasse.benchmarks.scenario.Scenarios;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BudgetsTest {
  private static final String ANYWHERE = Condition.UNLIMITED.name();

  private final Recorder recorder = new Recorder();

  @Test
  void a_ratio_within_its_limit_holds() {
    recorder.cell(Demitasse.NAME, Scenarios.MAP, ANYWHERE).add(Metric.FIRST_RESPONSE, 50);
    recorder.cell(OfficialClient.NAME, Scenarios.MAP, ANYWHERE).add(Metric.FIRST_RESPONSE, 250);

    Budget budget = find("cold start, Map, no quota, to official");

    assertThat(value(budget)).isEqualTo(0.2);
    assertThat(budget.verdict()).isEqualTo("holds");
  }

  @Test
  void a_ratio_over_its_limit_falls_short() {
    recorder.cell(Demitasse.NAME, Scenarios.STREAM, ANYWHERE).add(Metric.FIRST_RESPONSE, 66);
    recorder.cell(HelloFloor.FLOOR, HelloFloor.SCENARIO, ANYWHERE).add(Metric.HELLO_OUTPUT, 50);

    Budget budget = find("cold start, stream, to floor");

    assertThat(value(budget)).isEqualTo(1.32);
    assertThat(budget.verdict()).contains("falls short");
  }

  @Test
  void a_limit_between_the_ends_of_an_estimate_is_within_noise_and_the_figure_is_shown() {
    var map = recorder.cell(Demitasse.NAME, Scenarios.MAP, ANYWHERE);
    List.of(90.0, 100.0, 110.0).forEach(ms -> map.add(Metric.FIRST_RESPONSE, ms));
    recorder.cell(OfficialClient.NAME, Scenarios.MAP, ANYWHERE).add(Metric.FIRST_RESPONSE, 490);

    Budget budget = find("cold start, Map, no quota, to official");

    assertThat(budget.verdict()).isEqualTo("within noise of the limit");
    assertThat(budget.row()).contains("| 0.20 × | 0.17–0.24 |");
  }

  @Test
  void an_estimate_that_lies_beyond_its_limit_as_a_whole_falls_short() {
    var map = recorder.cell(Demitasse.NAME, Scenarios.MAP, ANYWHERE);
    List.of(90.0, 100.0, 110.0).forEach(ms -> map.add(Metric.FIRST_RESPONSE, ms));
    recorder.cell(OfficialClient.NAME, Scenarios.MAP, ANYWHERE).add(Metric.FIRST_RESPONSE, 400);

    assertThat(find("cold start, Map, no quota, to official").verdict()).contains("falls short");
  }

  @Test
  void a_warm_budget_is_shown_by_cpu_time_too() {
    warm(Demitasse.NAME, 15, 16);
    warm(OfficialClient.NAME, 30, 40);

    Budget budget = find("warm round trip, p50, Map, to official");

    assertThat(value(budget)).isEqualTo(0.5);
    assertThat(budget.byCpuTime().orElseThrow().value()).isEqualTo(0.4);
  }

  private void warm(String contender, double roundTrip, double cpu) {
    var cell = recorder.cell(contender, Scenarios.MAP, ANYWHERE);
    cell.add(Metric.ROUND_TRIP_P50, roundTrip);
    cell.add(Metric.WARM_CPU, cpu);
  }

  @Test
  void what_was_not_measured_does_not_hold() {
    assertThat(Budgets.of(recorder.results(Map.of())))
        .isNotEmpty()
        .allSatisfy(budget -> assertThat(budget.verdict()).isEqualTo("not measured"));
  }

  @Test
  void megabytes_of_a_layer_are_decimal() {
    recorder.cell(Demitasse.NAME, "layer zip, standard", "").add(Metric.SIZE, 34_100);

    Budget budget = find("layer zip, standard");

    assertThat(value(budget)).isEqualTo(34.1);
    assertThat(budget.row())
        .isEqualTo("| layer zip, standard | ≤ 34.00 MB | 34.10 MB |  |  | **falls short** |");
  }

  private static double value(Budget budget) {
    return budget.measured().orElseThrow().value();
  }

  private Budget find(String what) {
    return Budgets.of(recorder.results(Map.of())).stream()
        .filter(budget -> budget.what().equals(what))
        .findFirst()
        .orElseThrow();
  }
}
