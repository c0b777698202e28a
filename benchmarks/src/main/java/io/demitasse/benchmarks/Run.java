package io.demitasse.benchmarks;

import io.demitasse.benchmarks.machine.ControlGroups;
import io.demitasse.benchmarks.machine.Folders;
import io.demitasse.benchmarks.machine.Machine;
import io.demitasse.benchmarks.machine.SharedCpu;
import io.demitasse.benchmarks.measuring.ColdStart;
import io.demitasse.benchmarks.measuring.DeveloperLoop;
import io.demitasse.benchmarks.measuring.DynamoDbStub;
import io.demitasse.benchmarks.measuring.HelloFloor;
import io.demitasse.benchmarks.measuring.HotPathRun;
import io.demitasse.benchmarks.measuring.MeasurementOverhead;
import io.demitasse.benchmarks.measuring.PageBreakdown;
import io.demitasse.benchmarks.measuring.Sizes;
import io.demitasse.benchmarks.measuring.UnusualEvent;
import io.demitasse.benchmarks.measuring.WarmRowsMeasurement;
import io.demitasse.benchmarks.measuring.WarmRun;
import io.demitasse.benchmarks.process.Launcher;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.results.Results;
import io.demitasse.benchmarks.rivals.Contender;
import io.demitasse.benchmarks.rivals.Demitasse;
import io.demitasse.benchmarks.rivals.LayerJvm;
import io.demitasse.benchmarks.rivals.LayerZip;
import io.demitasse.benchmarks.rivals.LibraryDemitasse;
import io.demitasse.benchmarks.rivals.OfficialClient;
import io.demitasse.benchmarks.rivals.ShellRuntime;
import io.demitasse.benchmarks.rivals.TrainedDemitasse;
import io.demitasse.benchmarks.rivals.TrainedOfficialClient;
import io.demitasse.benchmarks.scenario.Artifacts;
import io.demitasse.benchmarks.scenario.HeavyScenarios;
import io.demitasse.benchmarks.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One whole run: puts contenders and functions in place, and measures them. */
final class Run {
  /** What the official client needs beyond what a layer may have. */
  private static final List<String> OFFICIAL_MODULES =
      List.of("java.desktop", "java.sql", "jdk.unsupported");

  private final Artifacts artifacts;
  private final Path work;
  private final Plan plan;
  private final RunProgress progress;
  private final Recorder recorder = new Recorder();
  private final Map<String, String> about = new LinkedHashMap<>();

  Run(Path project, Plan plan, RunProgress progress) {
    this.artifacts = new Artifacts(project);
    this.work = project.resolve("benchmarks/target/work");
    this.plan = plan;
    this.progress = progress;
  }

  Results measure() throws IOException, InterruptedException {
    about.put("date", Instant.now().truncatedTo(ChronoUnit.MINUTES).toString());
    Machine.describe(about);
    about.put("load before", Machine.load());
    Folders.delete(work);
    Path layer = Files.createDirectories(work).resolve("layer");
    progress.say("unpacking " + artifacts.layerZip().getFileName());
    LayerZip.unpack(artifacts.layerZip(), layer);
    var sizes = new Sizes(artifacts);
    sizes.record(layer, recorder);
    sizes.describe(layer, about);

    Optional<ControlGroups> groups = ControlGroups.find();
    about.put("CPU quotas", groups.isPresent() ? "by control groups" : "skipped: not allowed here");
    boolean dropCaches = ColdStart.canDropPageCache();
    about.put("cold page cache", dropCaches ? "measured" : "skipped: not allowed here");
    try (var dynamoDb = new DynamoDbStub()) {
      var endpoint = Map.of("AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint());
      var launcher = new Launcher(groups, endpoint, work);
      LayerJvm jvm = LayerJvm.of(layer, memories(), work);
      about.put(
          "JVM flags, no quota",
          String.join(" ", jvm.options(Condition.UNLIMITED.memoryMb()))
              .replace(layer.toString(), "/opt"));
      Schedule schedule = schedule(layer, jvm, launcher, dynamoDb.endpoint());
      if (plan.startsSmallFunctions()) {
        schedule.training();
      }
      measure(schedule, jvm, launcher, groups.isPresent(), dropCaches);
    }
    about.put("load after", Machine.load());
    return recorder.results(about);
  }

  private void measure(
      Schedule schedule, LayerJvm jvm, Launcher launcher, boolean quotas, boolean dropCaches)
      throws IOException, InterruptedException {
    var coldStart = new ColdStart(launcher, recorder);
    if (plan.has(Part.PATHS)) {
      progress.say("hot paths of the runtime, by JMH");
      new HotPathRun(jvm, work.resolve("jmh.log"), recorder)
          .measure(plan.hotPathForks(), plan.hotPathSeconds());
    }
    if (plan.has(Part.COLD)) {
      schedule.coldStarts(plan, coldStart);
    }
    if (plan.has(Part.PAGES)) {
      schedule.pages(new PageBreakdown(launcher, recorder));
    }
    if (plan.has(Part.WARM)) {
      warm(schedule, launcher);
    }
    if (plan.has(Part.QUOTAS) && quotas) {
      schedule.coldStartsUnderQuotas(plan, coldStart);
      schedule.unusualEvents(plan, new UnusualEvent(launcher, recorder));
    }
    if (plan.has(Part.ROWS) && quotas) {
      schedule.rows(
          plan,
          Scenarios.rows(artifacts),
          OfficialClient.withC1(javaHome(), artifacts.officialJars(), work),
          new WarmRowsMeasurement(launcher, recorder));
    }
    if (plan.has(Part.LOOP)) {
      schedule.developerLoop(
          plan,
          new DeveloperLoop(
              artifacts.localLambdaJar(), artifacts.layerZip(), work.resolve("loop"), recorder));
    }
    if (plan.has(Part.HEAVY)) {
      schedule.heavy(plan, coldStart, HeavyScenarios.all(artifacts), quotas, dropCaches);
    }
    if (plan.has(Part.DISK) && dropCaches) {
      schedule.coldStartsWithoutPageCache(plan, coldStart);
    }
  }

  private void warm(Schedule schedule, Launcher launcher) throws IOException, InterruptedException {
    Optional<SharedCpu> cpu = SharedCpu.find();
    about.put("warm figures", cpu.isPresent() ? SharedCpu.SHARED : SharedCpu.NOT_SHARED);
    var overhead = new MeasurementOverhead(recorder, cpu);
    overhead.warmUp();
    schedule.warm(
        plan, new WarmRun(launcher, recorder, cpu, plan.warmUp(), plan.measured()), overhead);
    recorder
        .results(about)
        .find(MeasurementOverhead.NAME, "", Condition.UNLIMITED.name(), Metric.ADDED)
        .ifPresent(added -> about.put(Metric.ADDED.title(), added.text() + " µs per round trip"));
  }

  private Schedule schedule(Path layer, LayerJvm jvm, Launcher launcher, String dynamoDb)
      throws IOException, InterruptedException {
    Path javaHome = javaHome();
    List<Path> official = artifacts.officialJars();
    List<Contender> contenders =
        new ArrayList<>(
            List.of(
                new Demitasse(layer),
                new TrainedDemitasse(
                    layer, artifacts.layerZip(), artifacts.trainFunction(), dynamoDb, work),
                OfficialClient.stock(javaHome, official, work),
                new TrainedOfficialClient(
                    jvm.with(OFFICIAL_MODULES, javaHome, work), official, work, launcher),
                ShellRuntime.in(work)));
    if (plan.has(Part.HEAVY)) {
      Map<String, Path> libraries = new HashMap<>();
      for (String name : Set.copyOf(HeavyScenarios.libraryLayers().values())) {
        artifacts.librariesZip(name).ifPresent(zip -> libraries.put(name, zip));
      }
      contenders.add(1, LibraryDemitasse.of(artifacts.layerZip(), libraries, work));
    }
    var hello = new HelloFloor(launcher, recorder, work);
    Map<String, HelloFloor.Program> hellos =
        Map.of(
            HelloFloor.FLOOR, hello.floor(jvm, artifacts.functionsJar()),
            HelloFloor.STOCK, hello.stock(javaHome, artifacts.functionsJar()),
            HelloFloor.SHELL, hello.shell());
    return new Schedule(
        contenders, Scenarios.all(artifacts), hello, hellos, new Rounds(recorder, progress));
  }

  private static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }

  private List<Integer> memories() {
    List<Integer> memories = new ArrayList<>(plan.memories());
    memories.addAll(plan.heavyMemories());
    memories.addAll(Schedule.ROWS_MEMORIES);
    memories.add(Condition.UNLIMITED.memoryMb());
    return memories;
  }
}
