package io.demitasse.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs classes of tests as JUnit does. */
final class Extension {
  private Extension() {}

  static EngineExecutionResults run(Class<?> tests, String... configuration) {
    EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests));
    for (String parameter : configuration) {
      kit.configurationParameter(parameter.split("=", 2)[0], parameter.split("=", 2)[1]);
    }
    return kit.execute();
  }

  static void assertAllPass(Class<?> tests, long number, String... configuration) {
    run(tests, configuration)
        .testEvents()
        .assertStatistics(statistics -> statistics.succeeded(number).failed(0));
  }
}
