package io.demitasse.benchmarks.budgets;

import io.demitasse.benchmarks.measuring.DeveloperLoop;
import io.demitasse.benchmarks.measuring.HelloFloor;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Estimate;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Results;
import io.demitasse.benchmarks.rivals.Demitasse;
import io.demitasse.benchmarks.rivals.OfficialClient;
import io.demitasse.benchmarks.rivals.TrainedDemitasse;
import io.demitasse.benchmarks.rivals.TrainedOfficialClient;
import io.demitasse.benchmarks.scenario.Scenarios;
import io.demitasse.benchmarks.scenario.ServiceEventScenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the project promises, beside what was measured. */
public final class Budgets {
  private static final String UNLIMITED = Condition.UNLIMITED.name();
  private static final String MB_512 = Condition.ofMemory(512).name();

  private final Results results;
  private final List<Budget> budgets = new ArrayList<>();

  private Budgets(Results results) {
    this.results = results;
  }

  public static List<Budget> of(Results results) {
    return new Budgets(results).all();
  }

  private List<Budget> all() {
    toFloor(Scenarios.STREAM, 1.30);
    for (String scenario : List.of(Scenarios.STRING, Scenarios.MAP, Scenarios.RECORD)) {
      toFloor(scenario, 1.6);
    }
    for (String scenario : List.of(Scenarios.STRING, Scenarios.MAP, Scenarios.BEAN)) {
      toRival(scenario, UNLIMITED, OfficialClient.NAME, 1 / 5.0);
      toRival(scenario, UNLIMITED, TrainedOfficialClient.NAME, 1 / 2.0);
      toRival(scenario, MB_512, OfficialClient.NAME, 1 / 7.0);
      toRival(scenario, MB_512, TrainedOfficialClient.NAME, 1 / 3.0);
    }
    for (String scenario : ServiceEventScenarios.names()) {
      toRival(scenario, UNLIMITED, OfficialClient.NAME, 0.35);
    }
    toRival(Scenarios.PROXY, UNLIMITED, OfficialClient.NAME, 0.35);
    budgets.add(
        Budget.of(
            Metric.UNUSUAL.title() + ", " + Scenarios.BEAN + ", 512 MB",
            50,
            "ms",
            median(Demitasse.NAME, Scenarios.BEAN, MB_512, Metric.UNUSUAL)));
    budgets.add(
        Budget.of(
            Metric.FAULTS.title() + ", Map",
            2700,
            "faults",
            median(Demitasse.NAME, Scenarios.MAP, UNLIMITED, Metric.FAULTS)));
    warm(Metric.ROUND_TRIP_P50);
    warm(Metric.ROUND_TRIP_P99);
    for (String scenario : List.of(Scenarios.STREAM, Scenarios.STRING, Scenarios.MAP)) {
      memory(scenario);
    }
    for (int memory : List.of(512, 2048)) {
      for (String rival : List.of(OfficialClient.NAME, OfficialClient.NAME_C1)) {
        ownJackson(Condition.ofMemory(memory).name(), rival);
      }
    }
    budgets.add(
        Budget.of(
            Metric.LOOP.title() + ", beside the function's own start",
            300,
            "ms",
            median(Demitasse.NAME, DeveloperLoop.SCENARIO, UNLIMITED, Metric.LOOP_REST)));
    size("layer zip, minimal", 21, "MB");
    size("layer zip, standard", 34, "MB");
    size("layer zip, full", 47, "MB");
    size("layer unzipped, standard", 115, "MB");
    size("function zip, echo", 4, "KB");
    size("function zip, pi", 8, "KB");
    size("runtime.jar", 900, "KB");
    size("function zip, orders", 12, "KB");
    trained();
    budgets.addAll(HeavyBudgets.of(results));
    budgets.add(
        Budget.of(
            "pi, 10 digits, warm, p50 of the whole round trip",
            1000,
            "µs",
            median(Demitasse.NAME, Scenarios.PI_10, UNLIMITED, Metric.ROUND_TRIP_P50)));
    return budgets;
  }

  private void ownJackson(String condition, String rival) {
    budgets.add(
        new Budget(
            "warm function with its own Jackson, " + condition + ", to " + rival,
            1,
            "×",
            toRival(Scenarios.ROWS, condition, rival, Metric.ROWS),
            toRival(Scenarios.ROWS, condition, rival, Metric.ROWS_CPU)));
  }

  private void toFloor(String scenario, double limit) {
    budgets.add(
        new Budget(
            "cold start, " + scenario + ", to floor",
            limit,
            "×",
            ratio(
                median(Demitasse.NAME, scenario, UNLIMITED, Metric.FIRST_RESPONSE),
                median(HelloFloor.FLOOR, HelloFloor.SCENARIO, UNLIMITED, Metric.HELLO_OUTPUT)),
            ratio(
                median(Demitasse.NAME, scenario, UNLIMITED, Metric.START_CPU),
                median(HelloFloor.FLOOR, HelloFloor.SCENARIO, UNLIMITED, Metric.HELLO_CPU))));
  }

  private void toRival(String scenario, String condition, String rival, double limit) {
    budgets.add(
        new Budget(
            "cold start, " + scenario + ", " + condition + ", to " + rival,
            limit,
            "×",
            toRival(scenario, condition, rival, Metric.FIRST_RESPONSE),
            toRival(scenario, condition, rival, Metric.START_CPU)));
  }

  private void warm(Metric metric) {
    budgets.add(
        new Budget(
            metric.title() + ", Map, to official",
            1 / 2.0,
            "×",
            toRival(Scenarios.MAP, UNLIMITED, OfficialClient.NAME, metric),
            toRival(Scenarios.MAP, UNLIMITED, OfficialClient.NAME, Metric.WARM_CPU)));
  }

  private void memory(String scenario) {
    budgets.add(
        Budget.of(
            Metric.RESIDENT.title() + ", " + scenario + ", to official",
            0.65,
            "×",
            toRival(scenario, UNLIMITED, OfficialClient.NAME, Metric.RESIDENT)));
  }

  private void size(String what, double limit, String unit) {
    double divisor = unit.equals("MB") ? 1000 : 1;
    budgets.add(
        Budget.of(
            what,
            limit,
            unit,
            median(Demitasse.NAME, what, "", Metric.SIZE).map(size -> size.dividedBy(divisor))));
  }

  private void trained() {
    budgets.add(
        new Budget(
            "cold start, AWS SDK, trained to untrained",
            1 / 3.0,
            "×",
            trained(Metric.FIRST_RESPONSE),
            trained(Metric.START_CPU)));
  }

  private Optional<Estimate> trained(Metric metric) {
    return ratio(
        median(TrainedDemitasse.NAME, Scenarios.AWS_SDK, UNLIMITED, metric),
        median(Demitasse.NAME, Scenarios.AWS_SDK, UNLIMITED, metric));
  }

  private Optional<Estimate> toRival(
      String scenario, String condition, String rival, Metric metric) {
    return ratio(
        median(Demitasse.NAME, scenario, condition, metric),
        median(rival, scenario, condition, metric));
  }

  private Optional<Estimate> median(
      String contender, String scenario, String condition, Metric metric) {
    return results.find(contender, scenario, condition, metric).map(Estimate::of);
  }

  private static Optional<Estimate> ratio(Optional<Estimate> value, Optional<Estimate> base) {
    return value.flatMap(v -> base.map(v::dividedBy));
  }
}
