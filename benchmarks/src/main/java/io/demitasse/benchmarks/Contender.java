package io.demitasse.benchmarks;

import java.io.IOException;
import java.nio.file.Path;

/** A runtime that serves functions. */
interface Contender {

  /** What the report calls it. */
  String name();

  /** Whether it can run the function at all. */
  boolean supports(Scenario scenario);

  /** Makes what the launches of this scenario need; not measured. */
  default void prepare(Scenario scenario) throws IOException, InterruptedException {}

  /** The script that starts it. Everything else reaches it by the environment, as on Lambda. */
  Path bootstrap(Scenario scenario, Condition condition) throws IOException;

  /** The folder with the function, given the one that is made of its jars. */
  default Path taskRoot(Scenario scenario, Path unpacked) {
    return unpacked;
  }
}
