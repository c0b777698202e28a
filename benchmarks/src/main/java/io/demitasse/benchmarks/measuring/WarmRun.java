package io.demitasse.benchmarks.measuring;

import io.demitasse.benchmarks.machine.Memory;
import io.demitasse.benchmarks.machine.SharedCpu;
import io.demitasse.benchmarks.process.Launcher;
import io.demitasse.benchmarks.process.MeasuringRuntimeApi;
import io.demitasse.benchmarks.process.Timeline;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.results.Statistics;
import io.demitasse.benchmarks.rivals.Contender;
import io.demitasse.benchmarks.rivals.ShellRuntime;
import io.demitasse.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sends one process many events, one after another. */
public final class WarmRun {
  /** Warm, a shell runtime is a hundred times slower than the others, and gets fewer events. */
  private static final int SHELL_SHARE = 100;

  /** Between warm-up and measurement: what waits for a compiler of the process gets its turn. */
  private static final int PAUSE_MILLIS = 200;

  private final Launcher launcher;
  private final Recorder recorder;
  private final Optional<SharedCpu> cpu;
  private final int warmUp;
  private final int measured;
  private final Map<Recorder.Cell, List<long[]>> processes = new LinkedHashMap<>();

  public WarmRun(
      Launcher launcher, Recorder recorder, Optional<SharedCpu> cpu, int warmUp, int measured) {
    this.launcher = launcher;
    this.recorder = recorder;
    this.cpu = cpu;
    this.warmUp = warmUp;
    this.measured = measured;
  }

  public void measure(Contender contender, Scenario scenario)
      throws IOException, InterruptedException {
    int share = contender instanceof ShellRuntime ? SHELL_SHARE : 1;
    int from = warmUp / share;
    var timeline = new Timeline((warmUp + measured) / share);
    timeline.pauseAfter(from);
    try (var api = new MeasuringRuntimeApi(scenario.event(), timeline, cpu);
        var process = contender.start(launcher, scenario, api, Condition.UNLIMITED)) {
      process.awaitAnswers(timeline, 1);
      if (cpu.isPresent()) {
        cpu.get().bind(process.process());
      }
      process.awaitAnswers(timeline, from);
      Thread.sleep(PAUSE_MILLIS);
      long cpuBefore = process.cpuNanos();
      timeline.resume();
      process.awaitAnswers(timeline);
      double cpuMicros = (process.cpuNanos() - cpuBefore) / 1e3;
      Memory memory = process.memory();
      AnswerCheck.check(scenario, timeline.lastResponse());
      var cell = recorder.cell(contender.name(), scenario.name(), Condition.UNLIMITED.name());
      roundTrips(timeline.roundTrips(from), cell);
      cell.add(Metric.RATE, timeline.rate(from));
      cell.add(Metric.WARM_CPU, cpuMicros / (timeline.invocations() - from));
      cell.add(Metric.WARM_RESIDENT, memory.residentKb() / 1024.0);
    }
  }

  private void roundTrips(long[] nanos, Recorder.Cell cell) {
    Arrays.sort(nanos);
    cell.add(Metric.ROUND_TRIP_P50, Statistics.quantile(nanos, 0.5) / 1e3);
    cell.add(Metric.ROUND_TRIP_P90, Statistics.quantile(nanos, 0.9) / 1e3);
    cell.add(Metric.ROUND_TRIP_P99, Statistics.quantile(nanos, 0.99) / 1e3);
    processes.computeIfAbsent(cell, key -> new ArrayList<>()).add(nanos);
  }

  /** The distribution over all processes, for the chart. Call it after the last measurement. */
  public void recordQuantiles() {
    processes.forEach((cell, samples) -> {
      long[] all = samples.stream().flatMapToLong(Arrays::stream).sorted().toArray();
      for (int percent = 0; percent <= 100; percent++) {
        cell.add(Metric.ROUND_TRIP_QUANTILES, Statistics.quantile(all, percent / 100.0) / 1e3);
      }
    });
  }
}
