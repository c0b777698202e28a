package io.demitasse.layer.train;

import io.demitasse.layer.archive.ZipTimes;
import java.io.IOException;
import java.nio.file.Files;

/**
 * Trains a function: its events are really served, by the layers that it will meet, and what the
 * JVM has loaded by then goes into a cache from which later starts take it. The trained function is
 * then started as on Lambda and compared with the untrained one, before anything is written.
 */
public final class FunctionTrainer {
  private final Training training;
  private final Progress progress;

  /** Does nothing yet. */
  public FunctionTrainer(Training training, Progress progress) {
    this.training = training;
    this.progress = progress;
  }

  /**
   * Writes the trained function, and the layer with its cache if there is to be one. Leaves nothing
   * else behind, nor anything at all if it fails or the JVM is told to end.
   */
  public TrainingReport run() throws IOException, InterruptedException, TrainingException {
    Requirements.checkFiles(training);
    Requirements.checkNoAgent(training.variables());
    try (var place = new Workplace();
        var machine = new TrainingMachine(training, progress, place.root())) {
      var cleaner = Thread.ofPlatform().unstarted(() -> cleanUp(place, machine));
      Runtime.getRuntime().addShutdownHook(cleaner);
      var report = run(place, machine);
      Runtime.getRuntime().removeShutdownHook(cleaner);
      return report;
    }
  }

  private static void cleanUp(Workplace place, TrainingMachine machine) {
    machine.stop();
    for (int attempt = 0; attempt < 20; attempt++) {
      try {
        place.close();
        return;
      } catch (IOException stillInUse) {
        Thread.onSpinWait();
      }
    }
  }

  private TrainingReport run(Workplace place, TrainingMachine machine)
      throws IOException, InterruptedException, TrainingException {
    progress.step("Unpacking the function and its layers");
    place.putLayers(training.layers());
    place.putCode(training.code());
    Requirements.checkUnpacked(place);
    machine.whyNoTruePaths().ifPresent(why -> progress.note(notice(why)));

    progress.step("Starting it untrained");
    var trial = new Trial(training, machine, place, progress);
    trial.startUntrained();

    progress.step(
        "Training it: %d event(s), %d times each"
            .formatted(training.events().size(), training.repeat()));
    new TrainedLayout(place.task()).apply();
    ZipTimes.settle(place.task());
    var cache = place.root().resolve("cache/demitasse");
    new CacheTraining(training, machine, progress).run(place, cache);

    progress.step("Writing it, and starting it as on Lambda");
    var files = new TrainedFiles(training, place, cache);
    files.pack();
    trial.checkCacheIsTaken();
    trial.compare();
    var sizes = files.sizes();
    sizes.check(progress);
    files.publish();
    return new TrainingReport(
        Files.isDirectory(training.code()) ? 0 : Files.size(training.code()),
        sizes.functionZip(),
        sizes.cache(),
        sizes.cacheLayerZip().orElse(0L),
        sizes.unzipped(),
        trial.medianUntrained(),
        trial.medianTrained());
  }

  private static String notice(String why) {
    return "The function is not trained at /var/task, which this machine does not allow: "
        + why
        + ". Classes from the cache will not know where they come from, and JVMs newer than 25.0.3"
        + " may refuse it. Better train as root, or where users may create namespaces.";
  }
}
