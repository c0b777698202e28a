package io.demitasse.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Resident memory of a process.
 *
 * @param residentKb what it holds now
 * @param anonymousKb the part of it that is no file: what every further process costs
 * @param peakKb the most it ever held
 */
public record Memory(long residentKb, long anonymousKb, long peakKb) {

  public static Memory of(long pid) throws IOException {
    long resident = 0;
    long anonymous = 0;
    long peak = 0;
    for (String line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
      if (line.startsWith("VmRSS:")) {
        resident = kilobytes(line);
      } else if (line.startsWith("RssAnon:")) {
        anonymous = kilobytes(line);
      } else if (line.startsWith("VmHWM:")) {
        peak = kilobytes(line);
      }
    }
    return new Memory(resident, anonymous, peak);
  }

  private static long kilobytes(String line) {
    return Long.parseLong(line.replaceAll("[^0-9]", ""));
  }
}
