package io.demitasse.benchmarks.measuring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.benchmarks.machine.ControlGroup;
import io.demitasse.benchmarks.machine.ControlGroups;
import io.demitasse.benchmarks.machine.PageFaults;
import io.demitasse.benchmarks.machine.SharedCpu;
import io.demitasse.benchmarks.process.Launcher;
import io.demitasse.benchmarks.process.MeasurementException;
import io.demitasse.benchmarks.process.MeasuringRuntimeApi;
import io.demitasse.benchmarks.process.Timeline;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.results.Metric;
import io.demitasse.benchmarks.results.Recorder;
import io.demitasse.benchmarks.rivals.Contender;
import io.demitasse.benchmarks.rivals.ShellRuntime;
import io.demitasse.benchmarks.scenario.Scenario;
import io.demitasse.benchmarks.scenario.Scenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures real processes: the shell runtime, which starts fast and needs nothing built. */
@Tag("it")
final class MeasurementTest {
  @TempDir private Path folder;

  private final Recorder recorder = new Recorder();
  private final Scenario echo = scenario("{\"key\": 1}");
  private Contender shell;

  @BeforeEach
  void writeScript() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/curl")), "curl is not installed");
    shell = ShellRuntime.in(folder);
  }

  @Test
  void a_cold_start_has_times_in_order_cpu_time_and_memory() throws Exception {
    new ColdStart(launcher(Optional.empty()), recorder).measure(shell, echo, Condition.UNLIMITED);

    double next = value(Metric.FIRST_NEXT);
    assertThat(next).isPositive();
    assertThat(value(Metric.FIRST_RESPONSE)).isGreaterThan(next);
    assertThat(value(Metric.FAULTS)).isPositive();
    assertThat(value(Metric.RESIDENT)).isPositive();
    assertThat(value(Metric.PEAK)).isGreaterThanOrEqualTo(value(Metric.RESIDENT));
  }

  @Test
  void page_faults_in_front_of_the_gate_are_not_those_of_a_start() throws Exception {
    var timeline = new Timeline(1);
    try (var api = new MeasuringRuntimeApi(echo.event(), timeline);
        var process = shell.start(launcher(Optional.empty()), echo, api, Condition.UNLIMITED)) {
      process.awaitAnswers(timeline);

      assertThat(process.faultsBefore()).isPositive();
      assertThat(process.pageFaults())
          .isLessThanOrEqualTo(PageFaults.of(process.process().pid()) - process.faultsBefore());
    }
  }

  @Test
  void a_wrong_answer_is_no_result() {
    var coldStart = new ColdStart(launcher(Optional.empty()), recorder);
    var wrong = new Scenario(Scenarios.STREAM, "echo", List.of(), "{}", "something else");

    assertThatThrownBy(() -> coldStart.measure(shell, wrong, Condition.UNLIMITED))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("something else");
    assertThat(recorder.results(Map.of()).series()).isEmpty();
  }

  @Test
  void a_process_that_dies_is_reported_with_its_last_words() throws IOException {
    Path script = folder.resolve("dying");
    Files.writeString(script, "#!/bin/sh\necho no luck >&2\nexit 3\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    var coldStart = new ColdStart(launcher(Optional.empty()), recorder);

    assertThatThrownBy(() -> coldStart.measure(new ShellRuntime(script), echo, Condition.UNLIMITED))
        .isInstanceOf(MeasurementException.class)
        .hasMessageContaining("exited with 3")
        .hasMessageContaining("no luck");
  }

  @Test
  void a_warm_run_has_round_trips_and_a_rate() throws Exception {
    var warmRun = new WarmRun(launcher(ControlGroups.find()), recorder, SharedCpu.find(), 200, 400);

    warmRun.measure(shell, echo);
    warmRun.recordQuantiles();

    assertThat(value(Metric.ROUND_TRIP_P99))
        .isGreaterThanOrEqualTo(value(Metric.ROUND_TRIP_P50))
        .isPositive();
    assertThat(value(Metric.RATE)).isPositive();
    assertThat(value(Metric.WARM_CPU)).isPositive();
    assertThat(values(Metric.ROUND_TRIP_QUANTILES)).hasSize(101).isSorted();
  }

  @Test
  void a_control_group_counts_the_cpu_time_of_ended_children() throws Exception {
    Optional<ControlGroups> groups = ControlGroups.find();
    assumeTrue(groups.isPresent(), "control groups cannot be made here");

    try (ControlGroup group = groups.get().create(OptionalDouble.empty())) {
      List<String> command = group.wrap(List.of("/bin/sh", "-c", "/bin/true; /bin/true"));
      assertThat(new ProcessBuilder(command).start().waitFor()).isZero();

      assertThat(group.cpuNanos()).isPositive();
    }
  }

  @Test
  void closing_a_control_group_ends_its_processes() throws Exception {
    Optional<ControlGroups> groups = ControlGroups.find();
    assumeTrue(groups.isPresent(), "control groups cannot be made here");

    Process process;
    try (ControlGroup group = groups.get().create(OptionalDouble.of(0.5))) {
      process =
          new ProcessBuilder(group.wrap(List.of("/bin/sh", "-c", "echo up; exec sleep 600")))
              .start();
      assertThat(process.getInputStream().read()).isEqualTo('u');
    }
    assertThat(process.waitFor()).isNotZero();
  }

  private Launcher launcher(Optional<ControlGroups> groups) {
    return new Launcher(groups, Map.of(), folder);
  }

  private static Scenario scenario(String event) {
    return new Scenario(Scenarios.STREAM, "echo", List.of(), event, event);
  }

  private double value(Metric metric) {
    return values(metric).getFirst();
  }

  private List<Double> values(Metric metric) {
    return recorder.results(Map.of()).series().stream()
        .filter(series -> series.metric() == metric)
        .findFirst()
        .orElseThrow()
        .values();
  }
}
