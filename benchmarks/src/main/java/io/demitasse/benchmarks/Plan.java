package io.demitasse.benchmarks;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How often everything is measured.
 *
 * @param coldRounds starts of each contender with each function of the budgets
 * @param otherColdRounds starts of each contender with each other function
 * @param memories the CPU quotas, in MB
 * @param quotaRounds starts of each contender under each quota
 * @param coldCacheRounds starts of each contender with an empty page cache
 * @param warmProcesses processes that are measured warm, for each contender and function
 * @param warmUp invocations before the measured ones
 * @param measured invocations that are measured
 * @param heavyRounds starts of each contender with each heavy function, without a quota; under
 *     quotas and with an empty page cache two fewer
 * @param heavyMemories the CPU quotas for them, in MB; at 512 for all of them, at others for those
 *     that a library layer is for
 * @param rowsProcesses processes of a warm function with its own Jackson, for each contender
 * @param loopRounds changes of a class file under Local Lambda
 * @param hotPathForks JVMs in which JMH runs each hot path
 * @param hotPathSeconds in each of them, to warm up and again to measure
 * @param parts what is measured at all
 */
record Plan(
    int coldRounds,
    int otherColdRounds,
    List<Integer> memories,
    int quotaRounds,
    int coldCacheRounds,
    int warmProcesses,
    int warmUp,
    int measured,
    int heavyRounds,
    List<Integer> heavyMemories,
    int rowsProcesses,
    int loopRounds,
    int hotPathForks,
    int hotPathSeconds,
    Set<Part> parts) {
  private static final Set<Part> ALL = EnumSet.allOf(Part.class);

  /** Well over half an hour on two cores. */
  static final Plan FULL =
      new Plan(
          20,
          7,
          List.of(128, 256, 512, 1024, 1769),
          5,
          5,
          7,
          20_000,
          10_000,
          5,
          List.of(512, 1024, 1769),
          5,
          11,
          2,
          4,
          ALL);

  /** A few minutes. */
  static final Plan QUICK =
      new Plan(10, 3, List.of(512), 5, 0, 5, 20_000, 5_000, 3, List.of(512), 3, 5, 1, 2, ALL);

  /** The same as often, but of these parts only. */
  Plan only(Set<Part> some) {
    return new Plan(
        coldRounds,
        otherColdRounds,
        memories,
        quotaRounds,
        coldCacheRounds,
        warmProcesses,
        warmUp,
        measured,
        heavyRounds,
        heavyMemories,
        rowsProcesses,
        loopRounds,
        hotPathForks,
        hotPathSeconds,
        some);
  }

  /** Whether any part needs the caches of the small functions. */
  boolean startsSmallFunctions() {
    return parts.stream()
        .anyMatch(EnumSet.of(Part.COLD, Part.PAGES, Part.WARM, Part.QUOTAS, Part.DISK)::contains);
  }

  boolean has(Part part) {
    return parts.contains(part);
  }
}
