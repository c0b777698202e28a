package io.demitasse.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.benchmarks.process.MeasurementException;
import io.demitasse.benchmarks.results.Recorder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class RoundsTest {
  private final List<String> ran = new ArrayList<>();
  private final Recorder recorder = new Recorder();
  private final Rounds rounds =
      new Rounds(recorder, new RunProgress(new PrintStream(new ByteArrayOutputStream())));

  @Test
  void each_round_runs_each_task_once_in_turned_order() throws InterruptedException {
    rounds.run("cold", 2, List.of(task("a"), task("b"), task("c")));

    assertThat(ran.subList(0, 3)).containsExactly("a", "b", "c");
    assertThat(ran.subList(3, 6)).containsExactly("b", "c", "a");
  }

  @Test
  void what_fails_is_recorded_once_and_left_out_of_later_measurements() throws Exception {
    var failing =
        new Rounds.Task(
            "bad",
            () -> {
              ran.add("bad");
              throw new MeasurementException("no answer\nand what the process logged");
            });

    rounds.run("cold", 3, List.of(task("a"), failing));
    rounds.run("warm", 1, List.of(task("a"), failing));

    assertThat(ran).containsOnlyOnce("bad");
    assertThat(ran).filteredOn("a"::equals).hasSize(4);
    assertThat(recorder.results(Map.of()).failures()).containsExactly("bad, cold: no answer");
  }

  private Rounds.Task task(String name) {
    return new Rounds.Task(name, () -> ran.add(name));
  }
}
