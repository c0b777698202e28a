package io.demitasse.benchmarks.budgets;

import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Estimate;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Results;
import io.demitasse.benchmarks.rivals.Demitasse;
import io.demitasse.benchmarks.rivals.LibraryDemitasse;
import io.demitasse.benchmarks.rivals.OfficialClient;
import io.demitasse.benchmarks.rivals.TrainedDemitasse;
import io.demitasse.benchmarks.rivals.TrainedOfficialClient;
import io.demitasse.benchmarks.scenario.HeavyScenarios;
import io.demitasse.benchmarks.scenario.Scenarios;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is promised of functions with libraries. */
final class HeavyBudgets {
  private static final String UNLIMITED = Condition.UNLIMITED.name();
  private static final String MB_512 = Condition.ofMemory(512).name();

  private final Results results;

  private HeavyBudgets(Results results) {
    this.results = results;
  }

  /** The official client reads no records, so that the other function stands for orders there. */
  static List<Budget> of(Results results) {
    var heavy = new HeavyBudgets(results);
    List<Budget> budgets = new ArrayList<>();
    budgets.add(
        heavy.budget(
            HeavyScenarios.ORDERS, UNLIMITED, LibraryDemitasse.NAME, Demitasse.NAME, 0.42));
    budgets.add(
        heavy.budget(Scenarios.AWS_SDK, UNLIMITED, LibraryDemitasse.NAME, Demitasse.NAME, 0.42));
    budgets.add(
        heavy.budget(
            Scenarios.AWS_SDK, UNLIMITED, LibraryDemitasse.NAME, OfficialClient.NAME, 0.25));
    budgets.add(
        heavy.budget(Scenarios.AWS_SDK, MB_512, LibraryDemitasse.NAME, OfficialClient.NAME, 0.20));
    budgets.add(
        heavy.budget(
            Scenarios.AWS_SDK, UNLIMITED, TrainedDemitasse.NAME, TrainedOfficialClient.NAME, 0.85));
    budgets.add(heavy.medianOfTrained());
    for (String scenario : HeavyScenarios.names()) {
      if (!scenario.equals(HeavyScenarios.ORDERS)) {
        budgets.add(
            heavy.budget(scenario, UNLIMITED, TrainedDemitasse.NAME, OfficialClient.NAME, 0.5));
      }
    }
    return budgets;
  }

  private Budget budget(
      String scenario, String condition, String contender, String rival, double limit) {
    return new Budget(
        "cold start, " + scenario + ", " + condition + ", " + contender + " to " + rival,
        limit,
        "×",
        ratio(scenario, condition, contender, rival, Metric.FIRST_RESPONSE),
        ratio(scenario, condition, contender, rival, Metric.START_CPU));
  }

  /** Of an even number the higher of the two in the middle. */
  private Budget medianOfTrained() {
    List<Estimate> ratios = trained(Metric.FIRST_RESPONSE);
    return new Budget(
        "cold start, median of " + ratios.size() + " functions with libraries, trained to official",
        0.38,
        "×",
        middle(ratios),
        middle(trained(Metric.START_CPU)));
  }

  private List<Estimate> trained(Metric metric) {
    return HeavyScenarios.names().stream()
        .flatMap(name ->
            ratio(name, UNLIMITED, TrainedDemitasse.NAME, OfficialClient.NAME, metric).stream())
        .sorted(Comparator.comparingDouble(Estimate::value))
        .toList();
  }

  private static Optional<Estimate> middle(List<Estimate> sorted) {
    return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
  }

  private Optional<Estimate> ratio(
      String scenario, String condition, String contender, String rival, Metric metric) {
    return median(scenario, condition, contender, metric)
        .flatMap(value -> median(scenario, condition, rival, metric).map(value::dividedBy));
  }

  private Optional<Estimate> median(
      String scenario, String condition, String contender, Metric metric) {
    return results.find(contender, scenario, condition, metric).map(Estimate::of);
  }
}
