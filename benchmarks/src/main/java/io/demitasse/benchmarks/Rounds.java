package io.demitasse.benchmarks;

import io.demitasse.benchmarks.process.MeasurementException;
import io.demitasse.benchmarks.results.Recorder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs tasks in rounds. Each round runs each task once, in turned order, so that a slow minute of
 * the machine meets all of them and none is always the first.
 */
final class Rounds {
  private final Recorder recorder;
  private final RunProgress progress;
  private final Set<String> leftOut = new HashSet<>();

  Rounds(Recorder recorder, RunProgress progress) {
    this.recorder = recorder;
    this.progress = progress;
  }

  /** A measurement of one contender with one function. */
  record Task(String name, Measurement measurement) {}

  /** Takes the figures and records them. */
  interface Measurement {
    void run() throws IOException, InterruptedException;
  }

  void run(String title, int rounds, List<Task> tasks) throws InterruptedException {
    List<Task> turned = new ArrayList<>(tasks);
    for (int round = 1; round <= rounds; round++) {
      progress.say(title + ", round " + round + " of " + rounds);
      for (Task task : turned) {
        attempt(title, task);
      }
      Collections.rotate(turned, 5); // Five shares no factor with most numbers of tasks.
    }
  }

  /** What fails once is left out from then on: the failure is its result. */
  private void attempt(String title, Task task) throws InterruptedException {
    if (leftOut.contains(task.name)) {
      return;
    }
    try {
      task.measurement.run();
    } catch (MeasurementException | IOException e) {
      leftOut.add(task.name);
      String failure = task.name + ", " + title + ": " + e.getMessage();
      // The log of the process, which follows, is for the terminal: it names folders of the
      // machine.
      recorder.fail(failure.lines().findFirst().orElse(""));
      progress.say("left out from now on: " + failure);
    }
  }
}
