package io.demitasse.junit.environment;

import io.demitasse.local.runtimeapi.InvocationRequest;

/** One execution environment: serves invocations one after the other, as one process in Lambda. */
public interface FunctionEnvironment extends AutoCloseable {
  /** Sends an event and waits for what comes of it. */
  RecordedInvocation invoke(InvocationRequest request) throws InterruptedException;

  /** Whether it can serve another invocation; in Lambda, a new environment would. */
  boolean alive();

  /** Ends it as Lambda does: shutdown hooks run, if somebody asked for notice. */
  @Override
  void close();
}
