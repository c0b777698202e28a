package io.demitasse.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("it")
final class StartGateTest {
  @TempDir private Path folder;

  private StartGate gate;

  @BeforeEach
  void build() throws IOException {
    gate = new StartGate(folder.resolve("ready"));
  }

  @Test
  void a_command_runs_after_the_gate_is_opened_and_not_before() throws Exception {
    Process process = start(List.of("echo", "two words", "and more"));
    gate.await(process);
    assertThat(process.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
    assertThat(process.inputReader().ready()).isFalse();

    gate.open(process);

    assertThat(process.inputReader().readLine()).isEqualTo("two words and more");
    assertThat(process.waitFor()).isZero();
  }

  @Test
  void a_command_has_no_input() throws Exception {
    Process process = start(List.of("cat"));
    gate.await(process);

    gate.open(process);

    assertThat(process.waitFor()).isZero();
    assertThat(process.inputReader().readLine()).isNull();
  }

  @Test
  void a_shell_that_ends_before_the_gate_is_told() throws Exception {
    Process process = new ProcessBuilder("/bin/sh", "-c", "exit 3").start();

    assertThatThrownBy(() -> gate.await(process))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("exited with 3");
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(gate.wrap(command)).start();
  }
}
