package io.demitasse.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is measured in which order. */
final class Schedule {
  /** Under CPU quotas every start takes seconds, so only these are started there. */
  private static final List<String> UNDER_QUOTA =
      List.of(Scenarios.STREAM, Scenarios.STRING, Scenarios.MAP, Scenarios.BEAN);

  /** Functions whose own work is large say nothing about a runtime once it is warm. */
  private static final List<String> NOT_WARM = List.of(Scenarios.PI_10000, Scenarios.AWS_SDK);

  private final List<Contender> contenders;
  private final List<Scenario> scenarios;
  private final Hello hello;
  private final Map<String, Hello.Program> hellos;
  private final Rounds rounds;

  Schedule(
      List<Contender> contenders,
      List<Scenario> scenarios,
      Hello hello,
      Map<String, Hello.Program> hellos,
      Rounds rounds) {
    this.contenders = contenders;
    this.scenarios = scenarios;
    this.hello = hello;
    this.hellos = hellos;
    this.rounds = rounds;
  }

  private interface Measurement {
    void of(Contender contender, Scenario scenario)
        throws java.io.IOException, InterruptedException;
  }

  void training() throws InterruptedException {
    rounds.run("training of the rivals", 1, tasks(scenarios, Contender::prepare));
  }

  void coldStarts(Plan plan, ColdStart coldStart) throws InterruptedException {
    coldStarts(plan.coldRounds(), coldStart, Condition.UNLIMITED, scenarios);
  }

  void coldStartsUnderQuotas(Plan plan, ColdStart coldStart) throws InterruptedException {
    List<Scenario> some = scenarios.stream().filter(s -> UNDER_QUOTA.contains(s.name())).toList();
    for (int memory : plan.memories()) {
      coldStarts(plan.quotaRounds(), coldStart, Condition.ofMemory(memory), some);
    }
  }

  void coldStartsWithoutPageCache(Plan plan, ColdStart coldStart) throws InterruptedException {
    List<Scenario> map = scenarios.stream().filter(s -> s.name().equals(Scenarios.MAP)).toList();
    coldStarts(plan.coldCacheRounds(), coldStart, Condition.COLD_PAGE_CACHE, map);
  }

  void warm(Plan plan, WarmRun warmRun) throws InterruptedException {
    List<Scenario> some = scenarios.stream().filter(s -> !NOT_WARM.contains(s.name())).toList();
    rounds.run("warm invocations", plan.warmProcesses(), tasks(some, warmRun::measure));
    warmRun.recordQuantiles();
  }

  private void coldStarts(int count, ColdStart coldStart, Condition condition, List<Scenario> some)
      throws InterruptedException {
    List<Rounds.Task> tasks =
        tasks(some, (contender, scenario) -> coldStart.measure(contender, scenario, condition));
    hellos.forEach((name, program) ->
        tasks.add(new Rounds.Task(name, () -> hello.measure(name, program, condition))));
    rounds.run("cold starts, " + condition.name(), count, tasks);
  }

  private List<Rounds.Task> tasks(List<Scenario> some, Measurement measurement) {
    List<Rounds.Task> tasks = new ArrayList<>();
    for (Scenario scenario : some) {
      for (Contender contender : contenders) {
        if (contender.supports(scenario)) {
          tasks.add(
              new Rounds.Task(
                  contender.name() + ", " + scenario.name(),
                  () -> measurement.of(contender, scenario)));
        }
      }
    }
    return tasks;
  }
}
