package io.demitasse.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Counts minor page faults: those that need no disk, but the kernel, and pages of the machine. */
public final class PageFaults {
  /** Positions in {@code /proc/PID/stat}, behind the name of the command: see proc(5). */
  private static final int MINFLT = 7;

  private static final int CMINFLT = 8;

  private PageFaults() {}

  /**
   * Those of a process from its start, whatever it executed since, with those of its children that
   * have ended.
   *
   * @throws IOException if there is no such process any more
   */
  public static long of(long pid) throws IOException {
    return parse(Files.readString(Path.of("/proc", Long.toString(pid), "stat")));
  }

  static long parse(String stat) {
    // The name may have blanks and parentheses of its own.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return Long.parseLong(fields[MINFLT]) + Long.parseLong(fields[CMINFLT]);
  }
}
