package io.demitasse.functions;

/** Leaves its thread interrupted when it is made. */
public final class InterruptedStart {
  public InterruptedStart() {
    Thread.currentThread().interrupt();
  }

  public boolean interruptedBefore() {
    return Thread.interrupted();
  }
}
