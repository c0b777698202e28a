package io.demitasse.benchmarks.measuring;

import io.demitasse.benchmarks.process.Launcher;
import io.demitasse.benchmarks.process.MeasuringRuntimeApi;
import io.demitasse.benchmarks.process.Timeline;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.rivals.Contender;
import io.demitasse.benchmarks.scenario.Scenario;
import java.io.IOException;

/**
 * Sends a process some events of the usual shape and then, when it is warm, one with a text where
 * the function has a number: what a runtime has to load for it then, somebody waits for.
 */
public final class UnusualEvent {
  private static final int USUAL = 300;
  private static final int PAUSE_MILLIS = 200;

  private final Launcher launcher;
  private final Recorder recorder;

  public UnusualEvent(Launcher launcher, Recorder recorder) {
    this.launcher = launcher;
    this.recorder = recorder;
  }

  /** The same order with its numbers in quotes: every function says the same total. */
  static String of(String event) {
    return event.replaceAll("(\"count\"|\"price\"):([0-9.]+)", "$1:\"$2\"");
  }

  public void measure(Contender contender, Scenario scenario, Condition condition)
      throws IOException, InterruptedException {
    var timeline = new Timeline(USUAL + 1);
    timeline.pauseAfter(USUAL);
    try (var api = new MeasuringRuntimeApi(scenario.event(), of(scenario.event()), timeline);
        var process = contender.start(launcher, scenario, api, condition)) {
      process.awaitAnswers(timeline, USUAL);
      Thread.sleep(PAUSE_MILLIS);
      long cpuBefore = process.cpuNanos();
      double residentBefore = process.memory().residentKb();
      timeline.resume();
      process.awaitAnswers(timeline);
      AnswerCheck.check(scenario, timeline.lastResponse());
      var cell = recorder.cell(contender.name(), scenario.name(), condition.name());
      cell.add(Metric.UNUSUAL, timeline.roundTrips(USUAL)[0] / 1e6);
      cell.add(Metric.UNUSUAL_CPU, (process.cpuNanos() - cpuBefore) / 1e6);
      cell.add(Metric.UNUSUAL_MEMORY, (process.memory().residentKb() - residentBefore) / 1024.0);
    }
  }
}
