package io.demitasse.local.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Limits of CPU and memory by control groups, of version 1 or 2. */
final class Cgroups {
  private static final Path ROOT = Path.of("/sys/fs/cgroup");
  private static final String PREFIX = "local-lambda-";
  private static final long PERIOD_MICROS = 100_000;
  private static final long MIN_QUOTA_MICROS = 1000;

  /** So much memory buys one virtual CPU on Lambda. */
  private static final int MEGABYTES_PER_CPU = 1769;

  private final boolean version2;
  private final Path cpu;
  private final Path memory;

  private Cgroups(boolean version2, Path cpu, Path memory) {
    this.version2 = version2;
    this.cpu = cpu;
    this.memory = memory;
  }

  /** The control groups of this machine, if this user may create some. */
  static Optional<Cgroups> detect() {
    try {
      boolean version2 = Files.exists(ROOT.resolve("cgroup.controllers"));
      var found =
          version2 ? new Cgroups(true, ROOT, ROOT) : new Cgroups(false, own("cpu"), own("memory"));
      found.create(128).delete();
      found.deleteLeftOvers();
      return Optional.of(found);
    } catch (IOException | RuntimeException notPermitted) {
      return Optional.empty();
    }
  }

  /** Below the group that this process is in, so that its limits keep counting. */
  private static Path own(String controller) throws IOException {
    try (var lines = Files.lines(Path.of("/proc/self/cgroup"))) {
      var path =
          lines
              .map(line -> line.split(":", 3))
              .filter(parts -> List.of(parts[1].split(",")).contains(controller))
              .map(parts -> ROOT.resolve(controller).resolve(parts[2].substring(1)))
              .findFirst();
      return path.filter(Files::isDirectory).orElse(ROOT.resolve(controller));
    }
  }

  /** The empty groups of servers that were killed. */
  private void deleteLeftOvers() throws IOException {
    for (var parent : new HashSet<>(List.of(cpu, memory))) {
      try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
        for (var folder : folders) {
          var pid = folder.getFileName().toString().split("-", -1)[2];
          if (pid.matches("\\d{1,10}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
            new Group(version2, List.of(folder)).delete();
          }
        }
      }
    }
  }

  Group create(int megabytes) throws IOException {
    var name = PREFIX + ProcessHandle.current().pid() + "-" + UUID.randomUUID();
    long bytes = megabytes * 1024L * 1024;
    var memoryGroup = Files.createDirectory(memory.resolve(name));
    if (version2) {
      Files.writeString(memoryGroup.resolve("memory.max"), Long.toString(bytes));
      if (!Files.exists(memoryGroup.resolve("cpu.max"))) {
        Files.delete(memoryGroup);
        throw new IOException("the cpu controller is not enabled");
      }
      return new Group(true, List.of(memoryGroup));
    }
    Files.writeString(memoryGroup.resolve("memory.limit_in_bytes"), Long.toString(bytes));
    return new Group(false, List.of(Files.createDirectory(cpu.resolve(name)), memoryGroup));
  }

  /** The group of one runtime process; the first folder is the one of the CPU. */
  record Group(boolean version2, List<Path> folders) {
    String folderList() {
      return folders.stream().map(Path::toString).collect(Collectors.joining(" "));
    }

    void limitCpu(int megabytes) {
      long quota = Math.max(MIN_QUOTA_MICROS, PERIOD_MICROS * megabytes / MEGABYTES_PER_CPU);
      try {
        if (version2) {
          Files.writeString(folders.getFirst().resolve("cpu.max"), quota + " " + PERIOD_MICROS);
        } else {
          Files.writeString(folders.getFirst().resolve("cpu.cfs_quota_us"), Long.toString(quota));
        }
      } catch (IOException e) {
        // The process has ended in the meantime, and its group with it.
      }
    }

    /** Kills what is inside, again and again, since it may fork meanwhile. */
    void kill() {
      for (int round = 0; round < 5; round++) {
        var pids = pids();
        if (pids.isEmpty()) {
          return;
        }
        pids.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
      }
    }

    private List<Long> pids() {
      try {
        return Files.readAllLines(folders.getFirst().resolve("cgroup.procs")).stream()
            .map(Long::valueOf)
            .toList();
      } catch (IOException gone) {
        return List.of();
      }
    }

    void delete() {
      for (var folder : folders) {
        try {
          Files.deleteIfExists(folder);
        } catch (IOException e) {
          // A process that is about to end holds it; an empty group does no harm.
        }
      }
    }
  }
}
