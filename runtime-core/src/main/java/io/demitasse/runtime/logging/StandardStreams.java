package io.demitasse.runtime.logging;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;

/**
 * Standard output and error in UTF-8, of whole lines, and such that a handler cannot close them for
 * good.
 */
public final class StandardStreams {
  private StandardStreams() {}

  /** Replaces those of this process; returns the output for log records. */
  public static OutputStream secure() {
    return over(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
  }

  /** The same where lines go elsewhere: into a test, which runs many functions in one process. */
  public static OutputStream over(OutputStream stdout, OutputStream stderr) {
    // One lock for both: behind them may be the same pipe, which mixes long lines.
    Object lock = new Object();
    LogDescriptor out = new LogDescriptor(stdout, lock);
    LogDescriptor err = new LogDescriptor(stderr, lock);
    System.setOut(new LinePrinter(new LineStream(out)));
    System.setErr(new LinePrinter(new LineStream(err)));
    return new LineStream(out);
  }
}
