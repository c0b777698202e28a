package io.demitasse.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What Linux says of a process at one moment; memory in KiB. */
record Vitals(long residentKb, int threads, int descriptors) {
  static Vitals of(long pid) throws IOException {
    Path process = Path.of("/proc", Long.toString(pid));
    long resident = 0;
    int threads = 0;
    for (String line : Files.readAllLines(process.resolve("status"))) {
      if (line.startsWith("VmRSS:")) {
        resident = Long.parseLong(line.replaceAll("\\D", ""));
      } else if (line.startsWith("Threads:")) {
        threads = Integer.parseInt(line.replaceAll("\\D", ""));
      }
    }
    try (var open = Files.list(process.resolve("fd"))) {
      return new Vitals(resident, threads, (int) open.count());
    }
  }
}
