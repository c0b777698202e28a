package io.demitasse.cli.print;

import io.demitasse.layer.train.Progress;
import java.nio.charset.StandardCharsets;

/**
 * Prints to standard error: steps to a terminal, notes in any case, the function's log if asked.
 */
public final class PrintedProgress implements Progress {
  private final Output output;
  private final boolean verbose;

  /**
   * @param verbose shows steps in a pipe, too, and what the function logs
   */
  public PrintedProgress(Output output, boolean verbose) {
    this.output = output;
    this.verbose = verbose;
  }

  @Override
  public void step(String what) {
    if (verbose) {
      output.complain(what + " ...");
    } else {
      output.progress().accept(what);
    }
  }

  @Override
  public void note(String what) {
    output.complain("note: " + what);
  }

  @Override
  public void log(byte[] lines) {
    if (verbose) {
      output.complain(new String(lines, StandardCharsets.UTF_8).stripTrailing());
    }
  }
}
