package io.demitasse.layer.train;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the function as it was and as it is trained, and compares. */
final class Trial {
  private static final int STARTS = 3;
  private static final String COMPLAINT = "Starting slower";
  private static final int SHOWN = 400;

  private final Training training;
  private final TrainingMachine machine;
  private final Workplace place;
  private final Progress progress;
  private final List<Start> untrained = new ArrayList<>();
  private final List<Start> trained = new ArrayList<>();

  Trial(Training training, TrainingMachine machine, Workplace place, Progress progress) {
    this.training = training;
    this.machine = machine;
    this.place = place;
    this.progress = progress;
  }

  /** Shows early whether the function works at all. */
  void startUntrained() throws IOException, InterruptedException, TrainingException {
    untrained.add(machine.start(place.untrained(), place.opt(), Map.of()));
  }

  private void startTrained() throws IOException, InterruptedException, TrainingException {
    trained.add(machine.start(place.task(), place.opt(), Map.of()));
  }

  /** The runtime says in its report which cache it has, and in a line if it does without one. */
  void checkCacheIsTaken() throws IOException, InterruptedException, TrainingException {
    var report = Map.of("DEMITASSE_STARTUP_REPORT", "1");
    var log = machine.start(place.task(), place.opt(), report).log();
    var complaint = log.lines().filter(line -> line.contains(COMPLAINT)).findFirst();
    boolean taken = training.events().isEmpty() || log.contains(TrainedLayout.CACHE + "\"");
    if (complaint.isPresent() || !taken) {
      throw new TrainingException(
          "The trained function does not use its cache, so it was not written. %s%n%s"
              .formatted(complaint.orElse("It does not say why."), reasonOfTheJvm()));
    }
  }

  private String reasonOfTheJvm() throws IOException, InterruptedException, TrainingException {
    var options = training.variables().getOrDefault("DEMITASSE_JVM_OPTIONS", "") + " -Xlog:aot";
    var more = Map.of("DEMITASSE_JVM_OPTIONS", options);
    var log = machine.start(place.task(), place.opt(), more).log();
    var lines = log.lines().filter(l -> l.contains("[warning]") || l.contains("[error]")).toList();
    return String.join("\n", lines);
  }

  /** By turns, so that both meet the same state of the machine. */
  void compare() throws IOException, InterruptedException, TrainingException {
    startTrained();
    for (int i = 1; i < STARTS; i++) {
      startUntrained();
      startTrained();
    }
    boolean anew = false;
    for (int event = 0; event < training.events().size(); event++) {
      anew |= AnswerComparison.of(event, untrained, trained) == AnswerComparison.Verdict.DIFFERENT;
    }
    // Few starts may agree by chance.
    for (int i = 0; anew && i < STARTS; i++) {
      startUntrained();
      startTrained();
    }
    for (int event = 0; event < training.events().size(); event++) {
      check(event);
    }
  }

  private void check(int event) throws TrainingException {
    var name = training.events().get(event).name();
    switch (AnswerComparison.of(event, untrained, trained)) {
      case SAME -> {}
      case VARIES ->
          progress.note(
              "%s: the answer differs from start to start, trained or not, and was not compared"
                  .formatted(name));
      case DIFFERENT ->
          throw new TrainingException(
              "%s: the trained function answers otherwise, so it was not written.%nuntrained: %s%ntrained:   %s%n%s"
                  .formatted(
                      name,
                      shown(untrained, event),
                      shown(trained, event),
                      "Please report this, with the function if it can be shared."));
    }
  }

  private static String shown(List<Start> starts, int event) {
    var body = starts.getLast().answers().get(event).body();
    return body.length() > SHOWN ? body.substring(0, SHOWN) + " ..." : body;
  }

  Duration medianUntrained() {
    return median(untrained);
  }

  Duration medianTrained() {
    return median(trained);
  }

  private static Duration median(List<Start> starts) {
    var sorted = starts.stream().map(Start::first).sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
