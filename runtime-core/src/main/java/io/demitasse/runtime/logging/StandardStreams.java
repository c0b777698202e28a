package io.demitasse.runtime.logging;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Standard output and error in UTF-8, and such that a handler cannot close them for good. */
public final class StandardStreams {
  private StandardStreams() {}

  /** Replaces those of this process; returns the output for log records. */
  public static OutputStream secure() {
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.setOut(unclosable(out));
    System.setErr(unclosable(new FileOutputStream(FileDescriptor.err)));
    return out;
  }

  private static PrintStream unclosable(OutputStream stream) {
    return new PrintStream(stream, true, StandardCharsets.UTF_8) {
      @Override
      public void close() {
        flush();
      }
    };
  }
}
