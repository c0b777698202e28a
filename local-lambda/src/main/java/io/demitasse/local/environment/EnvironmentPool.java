package io.demitasse.local.environment;

import io.demitasse.local.runtimeapi.InvocationRequest;
import io.demitasse.local.runtimeapi.ResponseSink;
import java.time.Duration;
import java.util.Optional;

/** The execution environments of one version of a function. */
sealed interface EnvironmentPool permits ScalingPool, SharedEnvironment {
  /** Runs an invocation. */
  InvocationResult invoke(InvocationRequest request, ResponseSink sink)
      throws TooManyInvocationsException, InterruptedException;

  /**
   * Keeps so many environments from now on, and starts those that are missing; returns what kept
   * one of them from starting.
   */
  Optional<String> keep(int count) throws InterruptedException;

  /** Ends the environments that have been idle for longer than this. */
  void reap(Duration age) throws InterruptedException;

  /** Ends every idle environment now and every busy one after its invocation. */
  void retire() throws InterruptedException;

  /** Kills the environments that are still busy, without waiting for any. */
  void kill();
}
