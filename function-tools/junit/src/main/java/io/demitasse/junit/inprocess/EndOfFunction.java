package io.demitasse.junit.inprocess;

/** Unwinds a thread of a function that has ended its process. */
final class EndOfFunction extends Error {
  private static final long serialVersionUID = 1L;

  EndOfFunction(int status) {
    super("The function has ended its process with status " + status, null, false, false);
  }
}
