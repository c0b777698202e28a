package io.demitasse.benchmarks;

import java.io.IOException;
import java.util.List;

/** A runtime that serves functions. */
interface Contender {

  /** What the report calls it. */
  String name();

  /** Whether it can run the function at all. */
  boolean supports(Scenario scenario);

  /** Makes what the launches of this scenario need; not measured. */
  default void prepare(Scenario scenario) throws IOException, InterruptedException {}

  /** The command that starts it. Everything else reaches it by the environment, as on Lambda. */
  List<String> command(Scenario scenario);
}
