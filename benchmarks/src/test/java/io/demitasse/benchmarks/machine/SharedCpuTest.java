package io.demitasse.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("it")
final class SharedCpuTest {

  @Test
  void the_last_cpu_is_the_end_of_the_last_range() {
    assertThat(SharedCpu.lastOf("0")).isEqualTo("0");
    assertThat(SharedCpu.lastOf("0-3")).isEqualTo("3");
    assertThat(SharedCpu.lastOf("0-3,8,10-11")).isEqualTo("11");
  }

  @Test
  void a_bound_process_has_one_cpu_and_so_have_its_children() throws Exception {
    SharedCpu cpu = find();
    Process shell =
        new ProcessBuilder(
                "/bin/sh", "-c", "read go; sed -n 's/^Cpus_allowed_list:.//p' /proc/self/status")
            .start();

    cpu.bind(shell);
    try (var in = shell.outputWriter()) {
      in.write("go\n");
    }

    assertThat(shell.inputReader().readLine()).isEqualTo(lastOfThisProcess());
  }

  @Test
  void a_bound_thread_has_one_cpu_and_so_have_the_threads_it_starts() throws Exception {
    SharedCpu cpu = find();
    var child = new FutureTask<>(() -> allowed("thread-self"));
    var parent =
        new FutureTask<>(() -> {
          cpu.bindThread();
          Thread.ofPlatform().start(child);
          return allowed("thread-self");
        });

    Thread.ofPlatform().start(parent);

    assertThat(parent.get()).isEqualTo(lastOfThisProcess());
    assertThat(child.get()).isEqualTo(lastOfThisProcess());
  }

  private static SharedCpu find() throws InterruptedException {
    Optional<SharedCpu> cpu = SharedCpu.find();
    assumeTrue(cpu.isPresent(), "nothing can be bound to a CPU here");
    return cpu.get();
  }

  private static String lastOfThisProcess() throws Exception {
    return SharedCpu.lastOf(allowed("self"));
  }

  private static String allowed(String who) throws Exception {
    return Machine.field(Path.of("/proc", who, "status"), "Cpus_allowed_list");
  }
}
