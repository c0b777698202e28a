package io.demitasse.cli;

import io.demitasse.layer.train.Progress;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Prints steps and notes, and the log of the function if asked to. */
final class PrintedProgress implements Progress {
  private final PrintWriter out;
  private final PrintWriter err;
  private final boolean verbose;

  PrintedProgress(PrintWriter out, PrintWriter err, boolean verbose) {
    this.out = out;
    this.err = err;
    this.verbose = verbose;
  }

  @Override
  public void step(String what) {
    out.println(what + " ...");
    out.flush();
  }

  @Override
  public void note(String what) {
    out.println("  " + what);
    out.flush();
  }

  @Override
  public void log(byte[] lines) {
    if (verbose) {
      err.print(new String(lines, StandardCharsets.UTF_8));
      err.flush();
    }
  }
}
