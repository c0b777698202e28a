package io.demitasse.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("it")
final class PageFaultsTest {

  @Test
  void a_name_with_blanks_and_parentheses_is_no_field() {
    assertThat(PageFaults.parse("42 (a) b (c)) S 1 42 42 0 -1 4194560 2961 17 0 0 3 1 0 0 20 0"))
        .isEqualTo(2961 + 17);
  }

  @Test
  void a_process_that_touches_more_memory_has_more_faults() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/stat")), "no /proc here");
    long before = PageFaults.of(ProcessHandle.current().pid());

    byte[] touched = new byte[64 << 20];
    for (int i = 0; i < touched.length; i += 4096) {
      touched[i] = 1;
    }

    assertThat(PageFaults.of(ProcessHandle.current().pid())).isGreaterThan(before);
    assertThat(touched[4096]).isOne();
  }

  @Test
  void children_that_ended_are_counted() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/stat")), "no /proc here");
    Process shell =
        new ProcessBuilder("/bin/sh", "-c", "read -r a; /bin/true; /bin/true; echo x; read -r b")
            .start();
    long before = PageFaults.of(shell.pid());
    shell.outputWriter().append("go\n").flush();
    assertThat(shell.inputReader().read()).isEqualTo('x');

    assertThat(PageFaults.of(shell.pid())).isGreaterThan(before + 50);
    shell.destroyForcibly();
  }

  @Test
  void a_process_that_is_gone_has_no_count() throws Exception {
    Process gone = new ProcessBuilder("/bin/true").start();
    gone.waitFor();

    assertThatThrownBy(() -> PageFaults.of(gone.pid())).isInstanceOf(IOException.class);
  }
}
