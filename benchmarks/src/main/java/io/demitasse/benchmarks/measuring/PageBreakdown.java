package io.demitasse.benchmarks.measuring;

import io.demitasse.benchmarks.machine.Mapping;
import io.demitasse.benchmarks.process.Launcher;
import io.demitasse.benchmarks.process.MeasuringRuntimeApi;
import io.demitasse.benchmarks.process.Timeline;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.rivals.Contender;
import io.demitasse.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.util.Map;

/** Says which pages a process holds after its first answer: where its page faults were. */
public final class PageBreakdown {
  private final Launcher launcher;
  private final Recorder recorder;

  public PageBreakdown(Launcher launcher, Recorder recorder) {
    this.launcher = launcher;
    this.recorder = recorder;
  }

  /** The condition of the figures: they are of one function, and their rows are mappings. */
  public static String condition(String scenario) {
    return "pages of a start, " + scenario;
  }

  public void measure(Contender contender, Scenario scenario)
      throws IOException, InterruptedException {
    var timeline = new Timeline(1);
    try (var api = new MeasuringRuntimeApi(scenario.event(), timeline);
        var process = contender.start(launcher, scenario, api, Condition.UNLIMITED)) {
      process.awaitAnswers(timeline);
      Map<Mapping, Long> pages = process.pages();
      AnswerCheck.check(scenario, timeline.lastResponse());
      for (Mapping mapping : Mapping.values()) {
        recorder
            .cell(contender.name(), mapping.title(), condition(scenario.name()))
            .add(Metric.PAGES, (double) pages.getOrDefault(mapping, 0L));
      }
    }
  }
}
