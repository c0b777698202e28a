package io.demitasse.benchmarks.results;

import java.util.OptionalDouble;

/**
 * What a process is given.
 *
 * @param name what the report calls it
 * @param memoryMb the value of {@code AWS_LAMBDA_FUNCTION_MEMORY_SIZE}
 * @param cpus the CPU quota, if there is one
 * @param coldPageCache whether all files must come from the disk
 */
public record Condition(String name, int memoryMb, OptionalDouble cpus, boolean coldPageCache) {
  private static final int ONE_CPU_MB = 1769;

  /** Below one CPU's worth of memory, as most functions are, though here they get more CPU. */
  private static final int COMMON_MB = 1024;

  public static final Condition UNLIMITED =
      new Condition("no quota", COMMON_MB, OptionalDouble.empty(), false);

  public static final Condition COLD_PAGE_CACHE =
      new Condition("no quota, cold page cache", COMMON_MB, OptionalDouble.empty(), true);

  /** The CPU share that Lambda gives with this memory: 1769 MB buy one CPU. */
  public static Condition ofMemory(int memoryMb) {
    return new Condition(
        memoryMb + " MB", memoryMb, OptionalDouble.of(memoryMb / (double) ONE_CPU_MB), false);
  }
}
