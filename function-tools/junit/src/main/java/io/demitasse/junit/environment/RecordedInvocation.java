package io.demitasse.junit.environment;

import io.demitasse.local.runtimeapi.Outcome;
import java.time.Duration;

/**
 * What came of one invocation.
 *
 * @param outcome whether the function answered
 * @param response what it answered
 * @param log whole lines, those of the start too if this was the first invocation
 * @param remaining the time that was left when the answer came; never less than zero
 */
public record RecordedInvocation(
    Outcome outcome, RecordedResponse response, String log, Duration remaining) {}
