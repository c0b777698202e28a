package io.demitasse.benchmarks.machine;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The one CPU that the measuring side and a process under test share while warm figures are taken.
 *
 * <p>On two CPUs each of them would wake a sleeping one for every message. On a virtual machine
 * that takes longer than the message, and whether it happens is up to the scheduler.
 */
public final class SharedCpu {
  /** For the report. */
  public static final String SHARED = "both sides on one CPU, by taskset";

  public static final String NOT_SHARED =
      "both sides where the scheduler puts them: no taskset here";

  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path THREAD = Path.of("/proc/thread-self");

  private final String number;

  private SharedCpu(String number) {
    this.number = number;
  }

  /** The last CPU that this program may use; empty where nothing can be bound to it. */
  public static Optional<SharedCpu> find() throws InterruptedException {
    try {
      String cpu = lastOf(Machine.field(STATUS, "Cpus_allowed_list"));
      return run("taskset", "-c", cpu, "true") ? Optional.of(new SharedCpu(cpu)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Of a list as the kernel writes it: {@code 0-3,8,10-11}. */
  static String lastOf(String cpus) {
    return cpus.replaceAll(".*[,-]", "");
  }

  /** Binds the calling thread, and those that it starts from now on. */
  public void bindThread() throws IOException, InterruptedException {
    bind("-cp", Files.readSymbolicLink(THREAD).getFileName().toString());
  }

  /**
   * Binds all threads of a process, and those that they start from now on. A JVM chooses its
   * garbage collector and compilers by the CPUs it finds at its start, so it has to be running.
   */
  public void bind(Process process) throws IOException, InterruptedException {
    bind("-acp", Long.toString(process.pid()));
  }

  private void bind(String options, String id) throws IOException, InterruptedException {
    if (!run("taskset", options, number, id)) {
      throw new IOException("taskset could not bind " + id + " to CPU " + number);
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    var builder = new ProcessBuilder(List.of(command));
    builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
    return builder.start().waitFor() == 0;
  }
}
