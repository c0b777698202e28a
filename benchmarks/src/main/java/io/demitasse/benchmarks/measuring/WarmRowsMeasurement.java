package io.demitasse.benchmarks.measuring;

import io.demitasse.benchmarks.process.Launcher;
import io.demitasse.benchmarks.process.MeasuringRuntimeApi;
import io.demitasse.benchmarks.process.Timeline;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.results.Statistics;
import io.demitasse.benchmarks.rivals.Contender;
import io.demitasse.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.util.Arrays;

/**
 * Sends one process events that each are much work for the function itself. What differs between
 * runtimes is what they set in the JVM: how reflection works, when which compiler is used.
 */
public final class WarmRowsMeasurement {
  private static final int WARM_UP = 60;
  private static final int MEASURED = 20;

  private final Launcher launcher;
  private final Recorder recorder;

  public WarmRowsMeasurement(Launcher launcher, Recorder recorder) {
    this.launcher = launcher;
    this.recorder = recorder;
  }

  public void measure(Contender contender, Scenario scenario, Condition condition)
      throws IOException, InterruptedException {
    var timeline = new Timeline(WARM_UP + MEASURED);
    timeline.pauseAfter(WARM_UP);
    try (var api = new MeasuringRuntimeApi(scenario.event(), timeline);
        var process = contender.start(launcher, scenario, api, condition)) {
      process.awaitAnswers(timeline, WARM_UP);
      long cpuBefore = process.cpuNanos();
      timeline.resume();
      process.awaitAnswers(timeline);
      double cpuMillis = (process.cpuNanos() - cpuBefore) / 1e6;
      AnswerCheck.check(scenario, timeline.lastResponse());
      long[] nanos = timeline.roundTrips(WARM_UP);
      Arrays.sort(nanos);
      var cell = recorder.cell(contender.name(), scenario.name(), condition.name());
      cell.add(Metric.ROWS, Statistics.quantile(nanos, 0.5) / 1e6);
      cell.add(Metric.ROWS_CPU, cpuMillis / MEASURED);
    }
  }
}
