package io.demitasse.junit.functions;

/** Cannot be constructed. */
public final class FailingStart {
  public FailingStart() {
    throw new IllegalArgumentException("no start");
  }

  public void handle() {}
}
