package io.demitasse.local.environment;

import io.demitasse.local.runtimeapi.RuntimeApiServer;
import io.demitasse.local.sandbox.Sandbox;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

/**
 * What all execution environments share.
 *
 * @param runtimeApi serves their runtimes
 * @param sandbox keeps them apart
 * @param scheduler polls their output
 * @param watchdog kills their processes if this one is killed
 * @param initLimit how long the first initialisation may take, 10 s on Lambda
 * @param variables set for every runtime, after and over the function's own
 */
public record EnvironmentServices(
    RuntimeApiServer runtimeApi,
    Sandbox sandbox,
    ScheduledExecutorService scheduler,
    Watchdog watchdog,
    Duration initLimit,
    Map<String, String> variables) {}
