package io.demitasse.cli;

/** What a command's end means, beside picocli's 0 (done), 1 (failed) and 2 (wrong arguments). */
final class ExitCodes {
  static final int FAILED = 1;

  /** Some of several things are done; the same command, run again, goes on. */
  static final int PARTLY = 3;

  private ExitCodes() {}
}
