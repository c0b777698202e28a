package io.demitasse.local.environment;

import io.demitasse.local.environment.log.LogStream;
import io.demitasse.local.runtimeapi.Outcome;
import java.util.Base64;

/**
 * What came of one invocation.
 *
 * @param outcome whether the function answered
 * @param logTail the last 4 KB of its log, in base64
 */
public record InvocationResult(Outcome outcome, String logTail) {
  public static InvocationResult of(Outcome outcome, LogStream log) {
    return new InvocationResult(outcome, Base64.getEncoder().encodeToString(log.tail()));
  }
}
