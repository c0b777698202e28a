package io.demitasse.benchmarks;

import io.demitasse.benchmarks.measuring.ColdStart;
import io.demitasse.benchmarks.measuring.DeveloperLoop;
import io.demitasse.benchmarks.measuring.HelloFloor;
import io.demitasse.benchmarks.measuring.MeasurementOverhead;
import io.demitasse.benchmarks.measuring.PageBreakdown;
import io.demitasse.benchmarks.measuring.UnusualEvent;
import io.demitasse.benchmarks.measuring.WarmRowsMeasurement;
import io.demitasse.benchmarks.measuring.WarmRun;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.rivals.Contender;
import io.demitasse.benchmarks.rivals.Demitasse;
import io.demitasse.benchmarks.rivals.OfficialClient;
import io.demitasse.benchmarks.rivals.ShellRuntime;
import io.demitasse.benchmarks.scenario.HeavyScenarios;
import io.demitasse.benchmarks.scenario.Scenario;
import io.demitasse.benchmarks.scenario.Scenarios;
import io.demitasse.benchmarks.scenario.ServiceEventScenarios;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What is measured in which order. */
final class Schedule {
  /** Their ratios have limits, so they are started more often than the others, which are slower. */
  private static final List<String> IN_BUDGETS =
      List.of(Scenarios.STREAM, Scenarios.STRING, Scenarios.MAP, Scenarios.RECORD, Scenarios.BEAN);

  /** Under CPU quotas every start takes seconds, so only these are started there. */
  private static final List<String> UNDER_QUOTA =
      List.of(Scenarios.STREAM, Scenarios.STRING, Scenarios.MAP, Scenarios.BEAN);

  /**
   * Functions whose own work is large say nothing about a runtime once it is warm, and those that
   * take events of services are about the start.
   */
  private static final List<String> NOT_WARM =
      Stream.concat(Stream.of(Scenarios.PI_10000), ServiceEventScenarios.names().stream()).toList();

  /** Where most functions are, and where what is loaded late is felt. */
  private static final Condition COMMON_QUOTA = Condition.ofMemory(512);

  /** Of these the layer compiles one with C1 and the other with C2. */
  static final List<Integer> ROWS_MEMORIES = List.of(512, 2048);

  /** How the log and the failures call functions with libraries. */
  static final String HEAVY_TITLE = "functions with libraries";

  private static final int PAGE_ROUNDS = 3;

  private final List<Contender> contenders;
  private final List<Scenario> scenarios;
  private final HelloFloor hello;
  private final Map<String, HelloFloor.Program> hellos;
  private final Rounds rounds;

  Schedule(
      List<Contender> contenders,
      List<Scenario> scenarios,
      HelloFloor hello,
      Map<String, HelloFloor.Program> hellos,
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
    rounds.run("training of the rivals", 1, tasks(scenarios, Contender::prepare, List.of()));
  }

  void coldStarts(Plan plan, ColdStart coldStart) throws InterruptedException {
    Condition condition = Condition.UNLIMITED;
    coldStarts(plan.coldRounds(), coldStart, condition, only(IN_BUDGETS));
    coldStarts(plan.otherColdRounds(), coldStart, condition, without(IN_BUDGETS));
  }

  void coldStartsUnderQuotas(Plan plan, ColdStart coldStart) throws InterruptedException {
    for (int memory : plan.memories()) {
      Condition condition = Condition.ofMemory(memory);
      coldStarts(plan.quotaRounds(), coldStart, condition, only(UNDER_QUOTA));
    }
  }

  /** A shell runtime knows no shapes. */
  void unusualEvents(Plan plan, UnusualEvent unusual) throws InterruptedException {
    List<Rounds.Task> tasks =
        tasks(
            only(List.of(Scenarios.BEAN)),
            (contender, scenario) -> {
              if (!(contender instanceof ShellRuntime)) {
                unusual.measure(contender, scenario, COMMON_QUOTA);
              }
            },
            List.of());
    rounds.run("events of unusual shape", plan.quotaRounds(), tasks);
  }

  void coldStartsWithoutPageCache(Plan plan, ColdStart coldStart) throws InterruptedException {
    Condition condition = Condition.COLD_PAGE_CACHE;
    coldStarts(plan.coldCacheRounds(), coldStart, condition, only(List.of(Scenarios.MAP)));
  }

  /** Pages repeat, so a few processes are enough. */
  void pages(PageBreakdown breakdown) throws InterruptedException {
    List<Rounds.Task> tasks = tasks(only(List.of(Scenarios.MAP)), breakdown::measure, List.of());
    rounds.run("pages of a start", PAGE_ROUNDS, tasks);
  }

  /** Without programs that print Hello: to the floor all of these are far. */
  void heavy(
      Plan plan, ColdStart coldStart, List<Scenario> functions, boolean quotas, boolean dropCaches)
      throws InterruptedException {
    rounds.run("training of " + HEAVY_TITLE, 1, tasks(functions, Contender::prepare, List.of()));
    heavy(plan.heavyRounds(), coldStart, Condition.UNLIMITED, functions);
    int fewer = Math.max(1, plan.heavyRounds() - 2);
    for (int memory : quotas ? plan.heavyMemories() : List.<Integer>of()) {
      Condition condition = Condition.ofMemory(memory);
      heavy(
          fewer,
          coldStart,
          condition,
          condition.equals(COMMON_QUOTA) ? functions : onLibraryLayers(functions));
    }
    if (dropCaches) {
      heavy(fewer, coldStart, Condition.COLD_PAGE_CACHE, functions);
    }
  }

  /** At sizes that say what grows with the CPU: all of them would take as long as all the rest. */
  private static List<Scenario> onLibraryLayers(List<Scenario> functions) {
    return functions.stream()
        .filter(function -> HeavyScenarios.libraryLayers().containsKey(function.name()))
        .toList();
  }

  private void heavy(int count, ColdStart coldStart, Condition condition, List<Scenario> functions)
      throws InterruptedException {
    List<Rounds.Task> tasks =
        tasks(
            functions,
            (contender, scenario) -> coldStart.measure(contender, scenario, condition),
            List.of());
    rounds.run(HEAVY_TITLE + ", " + condition.name(), count, tasks);
  }

  /** The compiler decides as much as the runtime, so there is one rival for each. */
  void rows(Plan plan, Scenario scenario, OfficialClient officialWithC1, WarmRowsMeasurement rows)
      throws InterruptedException {
    List<Contender> measured = new ArrayList<>();
    for (Contender contender : contenders) {
      if (contender instanceof Demitasse || contender instanceof OfficialClient) {
        measured.add(contender);
      }
    }
    measured.add(officialWithC1);
    List<Rounds.Task> tasks = new ArrayList<>();
    for (int memory : ROWS_MEMORIES) {
      for (Contender contender : measured) {
        Condition condition = Condition.ofMemory(memory);
        tasks.add(
            new Rounds.Task(
                contender.name() + ", " + scenario.name() + ", " + condition.name(),
                () -> rows.measure(contender, scenario, condition)));
      }
    }
    rounds.run("warm, with its own Jackson", plan.rowsProcesses(), tasks);
  }

  /** One server for all rounds: it is the change that is measured. */
  void developerLoop(Plan plan, DeveloperLoop loop) throws InterruptedException {
    rounds.run(
        DeveloperLoop.SCENARIO,
        1,
        List.of(new Rounds.Task(DeveloperLoop.SCENARIO, () -> loop.measure(plan.loopRounds()))));
  }

  /** The measuring side is measured in between, as often as there are functions. */
  void warm(Plan plan, WarmRun warmRun, MeasurementOverhead overhead) throws InterruptedException {
    var itself = new Rounds.Task(MeasurementOverhead.NAME, overhead::measure);
    List<Rounds.Task> tasks = tasks(without(NOT_WARM), warmRun::measure, List.of(itself));
    rounds.run("warm invocations", plan.warmProcesses(), tasks);
    warmRun.recordQuantiles();
  }

  private void coldStarts(int count, ColdStart coldStart, Condition condition, List<Scenario> some)
      throws InterruptedException {
    List<Rounds.Task> programs = new ArrayList<>();
    hellos.forEach((name, program) ->
        programs.add(new Rounds.Task(name, () -> hello.measure(name, program, condition))));
    List<Rounds.Task> tasks =
        tasks(
            some,
            (contender, scenario) -> coldStart.measure(contender, scenario, condition),
            programs);
    rounds.run("cold starts, " + condition.name(), count, tasks);
  }

  private List<Scenario> only(List<String> names) {
    return scenarios.stream().filter(scenario -> names.contains(scenario.name())).toList();
  }

  private List<Scenario> without(List<String> names) {
    return scenarios.stream().filter(scenario -> !names.contains(scenario.name())).toList();
  }

  /** What all functions are compared to comes after each of them: it needs the surest figures. */
  private List<Rounds.Task> tasks(
      List<Scenario> some, Measurement measurement, List<Rounds.Task> afterEach) {
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
      tasks.addAll(afterEach);
    }
    return tasks;
  }
}
