package io.demitasse.benchmarks;

/** What can be measured on its own, by {@code --only}. */
enum Part {
  /** The hot paths of the runtime, by JMH. */
  PATHS,
  /** Cold starts on an idle machine. */
  COLD,
  /** Which pages a process holds after its first answer. */
  PAGES,
  /** Round trips of warm processes. */
  WARM,
  /** Cold starts, and events of unusual shape, under CPU quotas. */
  QUOTAS,
  /** A warm function with a Jackson of its own. */
  ROWS,
  /** From a changed class file to an answer of the new code. */
  LOOP,
  /** Functions with libraries, under some of the conditions above. */
  HEAVY,
  /** Cold starts that read all files from the disk. */
  DISK
}
