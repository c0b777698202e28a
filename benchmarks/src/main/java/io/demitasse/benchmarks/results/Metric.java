package io.demitasse.benchmarks.results;

/** What is measured, by the names and units that results carry. */
public enum Metric {
  FIRST_NEXT("spawn to first /next", "ms"),
  FIRST_RESPONSE("spawn to first response", "ms"),
  START_CPU("CPU time until first response", "ms"),
  FAULTS("minor page faults until first response", "faults"),
  RESIDENT("resident memory after first response", "MB"),
  ANONYMOUS("of it not backed by files", "MB"),
  PEAK("peak resident memory", "MB"),
  PAGES("pages held after the first response", "pages"),
  HELLO_OUTPUT("spawn to output of Hello", "ms"),
  HELLO_EXIT("spawn to exit of Hello", "ms"),
  HELLO_CPU("CPU time of Hello", "ms"),
  ROUND_TRIP_P50("warm round trip, p50", "µs"),
  ROUND_TRIP_P90("warm round trip, p90", "µs"),
  ROUND_TRIP_P99("warm round trip, p99", "µs"),
  /** Not a sample: the quantiles 0.00 to 1.00 of all processes together. */
  ROUND_TRIP_QUANTILES("warm round trip, quantiles 0 to 100 %", "µs"),
  RATE("warm invocations per second", "1/s"),
  WARM_CPU("CPU time per warm invocation", "µs"),
  ADDED("added by the measuring side", "µs"),
  WARM_RESIDENT("resident memory when warm", "MB"),
  UNUSUAL("first event of unusual shape, warm", "ms"),
  UNUSUAL_CPU("CPU time of that event", "ms"),
  UNUSUAL_MEMORY("resident memory added by that event", "MB"),
  ROWS("warm function with its own Jackson, round trip, p50", "ms"),
  ROWS_CPU("CPU time of that round trip", "ms"),
  LOOP("changed class file to an answer of the new code", "ms"),
  LOOP_REST("of it not the function's own start", "ms"),
  HOT_PATH_TIME("hot path", "ns"),
  HOT_PATH_ALLOCATION("hot path, allocated", "B"),
  SIZE("size", "KB");

  private final String title;
  private final String unit;

  Metric(String title, String unit) {
    this.title = title;
    this.unit = unit;
  }

  public String title() {
    return title;
  }

  public String unit() {
    return unit;
  }

  /** The part of a value by which it may change without a word. Page faults repeat. */
  public double negligible() {
    return this == FAULTS ? 0.01 : 0.05;
  }

  /** Whether a larger value is the better one. */
  public boolean moreIsBetter() {
    return this == RATE;
  }
}
