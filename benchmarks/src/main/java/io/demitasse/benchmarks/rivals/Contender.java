package io.demitasse.benchmarks.rivals;

import io.demitasse.benchmarks.process.Launcher;
import io.demitasse.benchmarks.process.MeasuringRuntimeApi;
import io.demitasse.benchmarks.process.ProcessUnderTest;
import io.demitasse.benchmarks.results.Condition;
import io.demitasse.benchmarks.scenario.Scenario;
import java.io.IOException;
import java.nio.file.Path;

/** A runtime that serves functions. */
public interface Contender {

  /** What the report calls it. */
  String name();

  /** Whether it can run the function at all. */
  boolean supports(Scenario scenario);

  /** Makes what the launches of this scenario need; not measured. */
  default void prepare(Scenario scenario) throws IOException, InterruptedException {}

  /** The script that starts it. Everything else reaches it by the environment, as on Lambda. */
  Path bootstrap(Scenario scenario, Condition condition) throws IOException;

  /** Starts it for the scenario; the caller closes what it gets. */
  default ProcessUnderTest start(
      Launcher launcher, Scenario scenario, MeasuringRuntimeApi api, Condition condition)
      throws IOException, InterruptedException {
    Path taskRoot = taskRoot(scenario, launcher.taskRoot(scenario));
    return launcher.start(bootstrap(scenario, condition), taskRoot, scenario, api, condition);
  }

  /** The folder with the function, given the one that is made of its jars. */
  default Path taskRoot(Scenario scenario, Path unpacked) {
    return unpacked;
  }
}
