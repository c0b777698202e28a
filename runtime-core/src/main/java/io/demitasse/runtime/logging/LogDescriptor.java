package io.demitasse.runtime.logging;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A descriptor that the platform reads line by line: each of its log events is one. Several streams
 * and threads share it, and none goes on in the line that another began.
 */
final class LogDescriptor {
  static final byte[] LINE_END = {'\n'};

  private final OutputStream out;
  private final Object lock;
  private @Nullable LineStream midLine;
  private @Nullable Thread midLineOf;

  /**
   * @param lock held by whoever writes here, or to a descriptor that may lead to the same place
   */
  LogDescriptor(OutputStream out, Object lock) {
    this.out = out;
    this.lock = lock;
  }

  Object lock() {
    return lock;
  }

  /**
   * Makes one write of the bytes; to be called with the lock held.
   *
   * @param thread who began the line
   */
  void write(LineStream from, Thread thread, byte[] bytes, int offset, int length)
      throws IOException {
    if (length == 0) {
      return;
    }
    if (midLine != null && (midLine != from || midLineOf != thread)) {
      out.write(LINE_END, 0, 1);
    }
    boolean ended = bytes[offset + length - 1] == '\n';
    midLine = ended ? null : from;
    midLineOf = ended ? null : thread;
    out.write(bytes, offset, length);
  }
}
