package io.demitasse.benchmarks.measuring;

import io.demitasse.benchmarks.machine.Memory;
import io.demitasse.benchmarks.process.Launcher;
import io.demitasse.benchmarks.process.MeasuringRuntimeApi;
import io.demitasse.benchmarks.process.Timeline;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.rivals.Contender;
import io.demitasse.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts a process for one event and takes its times, and its memory right after the answer. */
public final class ColdStart {
  private static final Path DROP_CACHES = Path.of("/proc/sys/vm/drop_caches");

  private final Launcher launcher;
  private final Recorder recorder;

  public ColdStart(Launcher launcher, Recorder recorder) {
    this.launcher = launcher;
    this.recorder = recorder;
  }

  /** Whether this user may empty the page cache of this machine. */
  public static boolean canDropPageCache() {
    return Files.isWritable(DROP_CACHES);
  }

  public void measure(Contender contender, Scenario scenario, Condition condition)
      throws IOException, InterruptedException {
    if (condition.coldPageCache()) {
      dropPageCache();
    }
    var timeline = new Timeline(1);
    try (var api = new MeasuringRuntimeApi(scenario.event(), timeline);
        var process = contender.start(launcher, scenario, api, condition)) {
      process.awaitAnswers(timeline);
      long cpuNanos = process.cpuNanos();
      double faults = (double) process.pageFaults();
      Memory memory = process.memory();
      AnswerCheck.check(scenario, timeline.lastResponse());
      var cell = recorder.cell(contender.name(), scenario.name(), condition.name());
      cell.add(Metric.FIRST_NEXT, (timeline.firstNext() - process.spawned()) / 1e6);
      cell.add(Metric.FIRST_RESPONSE, (timeline.firstAnswer() - process.spawned()) / 1e6);
      cell.add(Metric.START_CPU, cpuNanos / 1e6);
      cell.add(Metric.FAULTS, faults);
      cell.add(Metric.RESIDENT, memory.residentKb() / 1024.0);
      cell.add(Metric.ANONYMOUS, memory.anonymousKb() / 1024.0);
      cell.add(Metric.PEAK, memory.peakKb() / 1024.0);
    }
  }

  private static void dropPageCache() throws IOException, InterruptedException {
    new ProcessBuilder("sync").start().waitFor();
    Files.writeString(DROP_CACHES, "3\n");
  }
}
