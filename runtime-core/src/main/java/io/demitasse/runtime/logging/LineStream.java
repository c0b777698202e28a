package io.demitasse.runtime.logging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Gathers lines, of each thread for itself, and writes each whole: {@code print}, {@code printf}
 * and the encoder of a {@code PrintStream} hand over pieces of them. Thread-safe.
 *
 * <p>What has no line end yet waits for it, at most until it is flushed, the invocation ends, or
 * the JVM does.
 */
final class LineStream extends OutputStream {
  /** Four times as long as a log event can be. */
  private static final int MAX_LINE = 1 << 20;

  private final LogDescriptor descriptor;

  /** Empty nearly always. */
  private final Map<Thread, Piece> pieces = new HashMap<>();

  private boolean endsWithJvm;

  LineStream(LogDescriptor descriptor) {
    this.descriptor = descriptor;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Thread thread = Thread.currentThread();
    synchronized (descriptor.lock()) {
      int lines = endOfLastLine(bytes, offset, length);
      Piece begun = pieces.isEmpty() ? null : pieces.get(thread);
      if (begun == null && lines == length) {
        descriptor.write(this, thread, bytes, offset, length);
        return;
      }
      if (begun == null) {
        begun = begin(thread);
      }
      if (lines > 0) {
        begun.write(bytes, offset, lines);
        begun.writeTo(descriptor, this, thread);
      }
      begun.write(bytes, offset + lines, length - lines);
      if (begun.size() > MAX_LINE) {
        begun.writeTo(descriptor, this, thread);
      }
      if (begun.size() == 0) {
        pieces.remove(thread);
      }
    }
  }

  /** The number of bytes up to and with the last line end; 0 where there is none. */
  private static int endOfLastLine(byte[] bytes, int offset, int length) {
    int end = length;
    while (end > 0 && bytes[offset + end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private Piece begin(Thread thread) {
    if (!endsWithJvm) {
      endsWithJvm = true;
      try {
        Runtime.getRuntime().addShutdownHook(new EndOfJvm());
      } catch (IllegalStateException e) {
        // It is ending now.
      }
    }
    Piece begun = new Piece();
    pieces.put(thread, begun);
    return begun;
  }

  /** Writes what this thread has begun, which stays the begin of a line. */
  @Override
  public void flush() throws IOException {
    write(false);
  }

  /** Writes what this thread has begun, as a line of its own. */
  void endLine() throws IOException {
    write(true);
  }

  /** Takes along what threads have left that ended in the middle of a line. */
  private void write(boolean asLine) throws IOException {
    Thread current = Thread.currentThread();
    synchronized (descriptor.lock()) {
      Iterator<Map.Entry<Thread, Piece>> all = pieces.entrySet().iterator();
      while (all.hasNext()) {
        Map.Entry<Thread, Piece> one = all.next();
        Thread thread = one.getKey();
        if (thread == current || !thread.isAlive()) {
          all.remove();
          if (asLine || thread != current) {
            one.getValue().writeBytes(LogDescriptor.LINE_END);
          }
          one.getValue().writeTo(descriptor, this, thread);
        }
      }
    }
  }

  /** Not a lambda: functions that print numbers would load a dozen classes for it. */
  private final class EndOfJvm extends Thread {
    /** Takes over no thread locals: the function's may throw when they are. */
    EndOfJvm() {
      super(null, null, "end of lines", 0, false);
    }

    @Override
    public void run() {
      synchronized (descriptor.lock()) {
        for (Map.Entry<Thread, Piece> one : pieces.entrySet()) {
          try {
            one.getValue().writeBytes(LogDescriptor.LINE_END);
            one.getValue().writeTo(descriptor, LineStream.this, one.getKey());
          } catch (IOException e) {
            return;
          }
        }
        pieces.clear();
      }
    }
  }

  private static final class Piece extends ByteArrayOutputStream {
    void writeTo(LogDescriptor descriptor, LineStream stream, Thread thread) throws IOException {
      int length = count;
      count = 0;
      descriptor.write(stream, thread, buf, 0, length);
    }
  }
}
