package io.demitasse.layer.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;

/** Lets the function serve its events, and its JVM write a cache of what it has loaded by then. */
final class CacheTraining {
  private final Training training;
  private final TrainingMachine machine;
  private final Progress progress;

  CacheTraining(Training training, TrainingMachine machine, Progress progress) {
    this.training = training;
    this.machine = machine;
    this.progress = progress;
  }

  /** Puts the cache and its fingerprint into a folder. */
  void run(Workplace place, Path target)
      throws IOException, InterruptedException, TrainingException {
    var scratch = machine.newFolder();
    var seen = machine.seen(scratch);
    var cache = scratch.resolve(TrainedLayout.CACHE);
    Start start;
    try {
      start = machine.train(place.task(), place.opt(), variables(seen), scratch);
    } catch (TrainingException e) {
      var errors = DumpLog.in(scratch).errors();
      throw errors.isEmpty() ? e : new TrainingException(e.getMessage() + "\n" + errors);
    }
    tellErrors(start);
    var log = DumpLog.in(scratch);
    if (!Files.isRegularFile(cache) || Files.size(cache) == 0) {
      throw new TrainingException(
          "The JVM wrote no cache. Known causes: classes that native code defines (JDK-8368182), an"
              + " agent (JDK-8380409), jars whose manifests name each other in Class-Path"
              + " (JDK-8388385).\n"
              + log.errors()
              + "\n"
              + start.log());
    }
    log.left().forEach(progress::note);
    Files.createDirectories(target);
    for (var name : new String[] {TrainedLayout.CACHE, TrainedLayout.FINGERPRINT}) {
      Files.copy(scratch.resolve(name), target.resolve(name));
    }
  }

  private Map<String, String> variables(String scratch) {
    var variables = new HashMap<String, String>();
    variables.put("DEMITASSE_TRAINING", "1");
    variables.put("DEMITASSE_AOT_OUTPUT", scratch + "/" + TrainedLayout.CACHE);
    var options = training.variables().getOrDefault("DEMITASSE_JVM_OPTIONS", "");
    variables.put("DEMITASSE_JVM_OPTIONS", options + " " + DumpLog.OPTION.formatted(scratch));
    return variables;
  }

  private void tellErrors(Start start) {
    var errors = new LinkedHashSet<String>();
    for (int i = 0; i < start.answers().size(); i++) {
      var answer = start.answers().get(i);
      if (answer.failed()) {
        var event = training.events().get(i % training.events().size());
        errors.add("%s ends in an error, in training: %s".formatted(event.name(), answer.body()));
      }
    }
    errors.forEach(progress::note);
  }
}
