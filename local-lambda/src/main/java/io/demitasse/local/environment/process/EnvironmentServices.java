package io.demitasse.local.environment.process;

import io.demitasse.local.environment.launch.Debugger;
import io.demitasse.local.runtimeapi.RuntimeApiServer;
import io.demitasse.local.sandbox.Sandbox;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;

/**
 * What all execution environments share.
 *
 * @param runtimeApi serves their runtimes
 * @param sandbox keeps them apart
 * @param scheduler polls their output
 * @param watchdog kills their processes if this one is killed
 * @param initLimit how long the first initialisation may take, 10 s on Lambda
 * @param variables set for every runtime, after and over the function's own
 * @param defaults set for every runtime unless the function has others
 * @param starts lets only so many runtimes start at once as the machine has room for
 * @param debugger opens the runtimes for debuggers, or does not
 */
public record EnvironmentServices(
    RuntimeApiServer runtimeApi,
    Sandbox sandbox,
    ScheduledExecutorService scheduler,
    Watchdog watchdog,
    Duration initLimit,
    Map<String, String> variables,
    Supplier<Map<String, String>> defaults,
    StartLimit starts,
    Debugger debugger) {

  /** Services without defaults, without a limit of parallel starts and without a debugger. */
  public EnvironmentServices(
      RuntimeApiServer runtimeApi,
      Sandbox sandbox,
      ScheduledExecutorService scheduler,
      Watchdog watchdog,
      Duration initLimit,
      Map<String, String> variables) {
    this(
        runtimeApi,
        sandbox,
        scheduler,
        watchdog,
        initLimit,
        variables,
        Map::of,
        new StartLimit(Integer.MAX_VALUE),
        Debugger.none());
  }
}
