package io.demitasse.local.environment.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;

/** How much memory a process has used at most, where the system tells. */
final class PeakMemory {
  private PeakMemory() {}

  /** Megabytes, rounded up; empty where there is no {@code /proc} or no such process. */
  static OptionalInt megabytes(long pid) {
    try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToInt(line -> Integer.parseInt(line.replaceAll("\\D", "")))
          .map(kilobytes -> (kilobytes + 1023) / 1024)
          .findFirst();
    } catch (IOException | RuntimeException unknown) {
      return OptionalInt.empty();
    }
  }
}
