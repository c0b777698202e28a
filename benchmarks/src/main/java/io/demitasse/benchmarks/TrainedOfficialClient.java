package io.demitasse.benchmarks;

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
final class TrainedOfficialClient implements Contender {
  static final String NAME = "official + AOT";
  private static final int TRAINING_EVENTS = 20;

  private final LayerJvm jvm;
  private final List<Path> jars;
  private final Path folder;
  private final Launcher launcher;

  TrainedOfficialClient(LayerJvm jvm, List<Path> jars, Path folder, Launcher launcher) {
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
    Path cache = folder.resolve(scenario.name().replace(' ', '-') + ".aot");
    write(scenario, "-XX:AOTCacheOutput", cache);
    var timeline = new Timeline(TRAINING_EVENTS);
    try (var api = new RuntimeApiServer(scenario.event(), timeline);
        var process = launcher.start(command(scenario), scenario, api, Condition.UNLIMITED)) {
      process.awaitAnswers(timeline);
      process.endGently();
    }
    if (!Files.exists(cache)) {
      throw new MeasurementException("no AOT cache was written for " + scenario.name());
    }
    write(scenario, "-XX:AOTCache", cache);
  }

  @Override
  public List<String> command(Scenario scenario) {
    return bootstrap(scenario).command();
  }

  private void write(Scenario scenario, String option, Path cache) throws IOException {
    // The function's jars on the class path of the JVM: in the loader that the client would make
    // for them, the cache would not reach them.
    List<Path> classPath = new ArrayList<>(jars);
    classPath.addAll(scenario.jars());
    bootstrap(scenario)
        .write(jvm.command(option, cache, classPath, OfficialClient.MAIN_CLASS, "$_HANDLER"));
  }

  private Bootstrap bootstrap(Scenario scenario) {
    return new Bootstrap(folder.resolve("official-aot-" + scenario.name().replace(' ', '-')));
  }
}
