package io.demitasse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

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

    assertThat(budget.measured()).hasValue(0.2);
    assertThat(budget.verdict()).isEqualTo("holds");
  }

  @Test
  void a_ratio_over_its_limit_falls_short() {
    recorder.cell(Demitasse.NAME, Scenarios.STREAM, ANYWHERE).add(Metric.FIRST_RESPONSE, 66);
    recorder.cell(Hello.FLOOR, Hello.SCENARIO, ANYWHERE).add(Metric.HELLO_OUTPUT, 50);

    Budget budget = find("cold start, stream, to floor");

    assertThat(budget.measured()).hasValue(1.32);
    assertThat(budget.verdict()).contains("falls short");
  }

  @Test
  void what_was_not_measured_does_not_hold() {
    assertThat(Budgets.of(recorder.results(Map.of())))
        .isNotEmpty()
        .allSatisfy(budget -> assertThat(budget.verdict()).isEqualTo("not measured"));
  }

  @Test
  void megabytes_of_a_layer_are_decimal() {
    recorder.cell(Demitasse.NAME, "layer zip, standard", "").add(Metric.SIZE, 28_100);

    Budget budget = find("layer zip, standard");

    assertThat(budget.measured()).hasValue(28.1);
    assertThat(budget.row())
        .isEqualTo("| layer zip, standard | ≤ 28.00 MB | 28.10 MB |  | **falls short** |");
  }

  private Budget find(String what) {
    return Budgets.of(recorder.results(Map.of())).stream()
        .filter(budget -> budget.what().equals(what))
        .findFirst()
        .orElseThrow();
  }
}
