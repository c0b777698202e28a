package io.demitasse.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A group for one process under test and its children. Closing it ends them. */
public final class ControlGroup implements AutoCloseable {

  /** Reads CPU time. */
  interface CpuClock {
    long nanos() throws IOException;
  }

  private final List<Path> directories;
  private final CpuClock clock;

  ControlGroup(List<Path> directories, CpuClock clock) {
    this.directories = directories;
    this.clock = clock;
  }

  /** CPU time of all processes of the group, the ended ones too. */
  public long cpuNanos() throws IOException {
    return clock.nanos();
  }

  /**
   * The command, started by a shell that first enters the group: Java cannot start a process inside
   * one.
   */
  public List<String> wrap(List<String> command) {
    StringBuilder script = new StringBuilder();
    for (Path directory : directories) {
      script.append("echo $$ > ").append(directory.resolve("cgroup.procs")).append("; ");
    }
    List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c", script + "exec \"$@\"", "sh"));
    wrapped.addAll(command);
    return wrapped;
  }

  @Override
  public void close() throws IOException {
    for (int attempt = 0; attempt < 200 && !removed(); attempt++) {
      for (String pid : Files.readAllLines(directories.getFirst().resolve("cgroup.procs"))) {
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(ProcessHandle::destroyForcibly);
      }
      pause();
    }
  }

  private boolean removed() throws IOException {
    try {
      for (Path directory : directories.reversed()) {
        Files.deleteIfExists(directory);
      }
      return true;
    } catch (NoSuchFileException e) {
      return true;
    } catch (IOException e) {
      return false; // Busy: its processes are still ending.
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(5);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while a control group was emptied", e);
    }
  }
}
