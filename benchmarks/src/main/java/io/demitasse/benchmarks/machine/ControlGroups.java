package io.demitasse.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Makes control groups, of version 2 or 1, whichever this machine lets this user make. They give
 * CPU quotas, and CPU times in nanoseconds that count children which have ended.
 */
public final class ControlGroups {
  private static final Path ROOT = Path.of("/sys/fs/cgroup");

  /** The length of a turn within which a quota is given. Shorter turns throttle more evenly. */
  private static final long PERIOD_MICROS = 20_000;

  private final boolean version2;
  private int count;

  private ControlGroups(boolean version2) {
    this.version2 = version2;
  }

  /** Empty where control groups cannot be made. */
  public static Optional<ControlGroups> find() {
    for (boolean version2 : new boolean[] {true, false}) {
      var groups = new ControlGroups(version2);
      try (ControlGroup group = groups.create(OptionalDouble.of(0.5))) {
        if (group.cpuNanos() >= 0) {
          return Optional.of(groups);
        }
      } catch (IOException e) {
        // Not this version, or not allowed.
      }
    }
    return Optional.empty();
  }

  public ControlGroup create(OptionalDouble cpus) throws IOException {
    String name = "demitasse-bench-" + ProcessHandle.current().pid() + "-" + count++;
    return version2 ? version2(name, cpus) : version1(name, cpus);
  }

  private static ControlGroup version2(String name, OptionalDouble cpus) throws IOException {
    if (!Files.exists(ROOT.resolve("cgroup.controllers"))) {
      throw new IOException("no control groups of version 2 at " + ROOT);
    }
    Path group = Files.createDirectory(ROOT.resolve(name));
    if (cpus.isPresent()) {
      write(group.resolve("cpu.max"), micros(cpus.getAsDouble()) + " " + PERIOD_MICROS);
    }
    return new ControlGroup(List.of(group), () -> 1000 * usageMicros(group.resolve("cpu.stat")));
  }

  private static ControlGroup version1(String name, OptionalDouble cpus) throws IOException {
    Path cpu = Files.createDirectory(ROOT.resolve("cpu").resolve(name));
    if (cpus.isPresent()) {
      write(cpu.resolve("cpu.cfs_period_us"), Long.toString(PERIOD_MICROS));
      write(cpu.resolve("cpu.cfs_quota_us"), Long.toString(micros(cpus.getAsDouble())));
    }
    Path accounting = ROOT.resolve("cpuacct").resolve(name);
    if (!Files.exists(accounting)) { // Often both controllers are one mount.
      Files.createDirectory(accounting);
    }
    return new ControlGroup(
        List.of(cpu, accounting), () -> Long.parseLong(read(accounting.resolve("cpuacct.usage"))));
  }

  private static long micros(double cpus) {
    return Math.max(1000, Math.round(cpus * PERIOD_MICROS)); // The kernel refuses less.
  }

  private static long usageMicros(Path cpuStat) throws IOException {
    for (String line : Files.readAllLines(cpuStat)) {
      if (line.startsWith("usage_usec ")) {
        return Long.parseLong(line.substring("usage_usec ".length()));
      }
    }
    throw new IOException("no usage_usec in " + cpuStat);
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  private static void write(Path file, String value) throws IOException {
    Files.writeString(file, value);
  }
}
