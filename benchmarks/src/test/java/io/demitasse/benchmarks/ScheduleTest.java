package io.demitasse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.benchmarks.measuring.ColdStart;
import io.demitasse.benchmarks.measuring.HelloFloor;
import io.demitasse.benchmarks.measuring.MeasurementOverhead;
import io.demitasse.benchmarks.measuring.WarmRun;
import io.demitasse.benchmarks.process.Launcher;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.scenario.Scenario;
import io.demitasse.benchmarks.scenario.Scenarios;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScheduleTest {
  private static final Plan TWO_AND_ONE =
      new Plan(2, 1, List.of(), 0, 0, 3, 100, 100, 0, List.of(), 0, 0, 0, 0, Set.of());

  @TempDir private Path folder;

  private final Recorder recorder = new Recorder();

  @Test
  void the_floor_is_measured_as_often_as_all_functions_together() throws Exception {
    Schedule schedule = schedule(Scenarios.STREAM, Scenarios.MAP, Scenarios.PI_10000);

    schedule.coldStarts(TWO_AND_ONE, new ColdStart(launcher(), recorder));

    // Two functions of the budgets in two rounds, another in one.
    assertThat(values(HelloFloor.FLOOR, Metric.HELLO_OUTPUT)).hasSize(2 * 2 + 1);
  }

  @Test
  void the_measuring_side_is_measured_with_every_function_in_every_round() throws Exception {
    Schedule schedule = schedule(Scenarios.STRING, Scenarios.MAP, Scenarios.PI_10000);
    var warmRun = new WarmRun(launcher(), recorder, Optional.empty(), 100, 100);

    schedule.warm(TWO_AND_ONE, warmRun, new MeasurementOverhead(recorder, Optional.empty()));

    assertThat(values(MeasurementOverhead.NAME, Metric.ADDED))
        .hasSize(2 * 3)
        .allSatisfy(micros -> assertThat(micros).isPositive());
  }

  /** Without contenders: what is measured beside them is the same program each time. */
  private Schedule schedule(String... scenarios) throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/bin/echo")), "/bin/echo is missing");
    List<Scenario> functions =
        List.of(scenarios).stream()
            .map(name -> new Scenario(name, "none", List.of(), "{}", "{}"))
            .toList();
    var hello = new HelloFloor(launcher(), recorder, folder);
    var rounds =
        new Rounds(recorder, new RunProgress(new PrintStream(new ByteArrayOutputStream())));
    return new Schedule(
        List.of(), functions, hello, Map.of(HelloFloor.FLOOR, hello.shell()), rounds);
  }

  private Launcher launcher() {
    return new Launcher(Optional.empty(), Map.of(), folder);
  }

  private List<Double> values(String contender, Metric metric) {
    return recorder.results(Map.of()).series().stream()
        .filter(series -> series.contender().equals(contender) && series.metric() == metric)
        .findFirst()
        .orElseThrow()
        .values();
  }
}
