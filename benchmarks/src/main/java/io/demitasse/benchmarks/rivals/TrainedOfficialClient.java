package io.demitasse.benchmarks.rivals;

import io.demitasse.benchmarks.process.Launcher;
import io.demitasse.benchmarks.process.MeasurementException;
import io.demitasse.benchmarks.process.MeasuringRuntimeApi;
import io.demitasse.benchmarks.process.Scripts;
import io.demitasse.benchmarks.process.Timeline;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The official runtime interface client as strong as a user can make it: on the JVM of the layer,
 * with its flags, and with an AOT cache for each function that was trained with this very function
 * and event. Demitasse gets no such help.
 */
public final class TrainedOfficialClient implements Contender {
  public static final String NAME = "official + AOT";
  private static final int TRAINING_EVENTS = 20;

  private final LayerJvm jvm;
  private final List<Path> jars;
  private final Path folder;
  private final Launcher launcher;

  public TrainedOfficialClient(LayerJvm jvm, List<Path> jars, Path folder, Launcher launcher) {
    this.jvm = jvm;
    this.jars = jars;
    this.folder = folder;
    this.launcher = launcher;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean supports(Scenario scenario) {
    return true;
  }

  @Override
  public void prepare(Scenario scenario) throws IOException, InterruptedException {
    Path training = script(scenario, Condition.UNLIMITED, "-XX:AOTCacheOutput");
    var timeline = new Timeline(TRAINING_EVENTS);
    try (var api = new MeasuringRuntimeApi(scenario.event(), timeline);
        var process =
            launcher.start(
                training, launcher.taskRoot(scenario), scenario, api, Condition.UNLIMITED)) {
      process.awaitAnswers(timeline);
      process.endGently();
    }
    if (!Files.exists(cache(scenario))) {
      throw new MeasurementException("no AOT cache was written for " + scenario.name());
    }
  }

  @Override
  public Path bootstrap(Scenario scenario, Condition condition) throws IOException {
    return script(scenario, condition, "-XX:AOTCache");
  }

  private Path script(Scenario scenario, Condition condition, String aotOption) throws IOException {
    // The function's jars on the class path of the JVM: in the loader that the client would make
    // for them, the cache would not reach them.
    List<Path> classPath = new ArrayList<>(jars);
    classPath.addAll(scenario.jars());
    return Scripts.exec(
        folder.resolve("official-aot-" + scenario.fileName() + "-" + condition.memoryMb()),
        jvm.command(
            condition.memoryMb(),
            aotOption,
            cache(scenario),
            classPath,
            OfficialClient.MAIN_CLASS,
            "$_HANDLER"));
  }

  private Path cache(Scenario scenario) {
    return folder.resolve(scenario.fileName() + ".aot");
  }
}
