package io.demitasse.local.environment.log;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The log of one execution environment: what its processes print and what the platform says of it,
 * line by line, so that environments never mix within a line.
 */
public final class LogStream {
  private static final int TAIL_BYTES = 4096;

  /** The largest log event of CloudWatch: what goes on without a line end is cut into such. */
  private static final int MAX_LINE = 256 * 1024;

  private final LineOutput sink;
  private final LevelFilter filter;
  private final ByteArrayOutputStream unfinished = new ByteArrayOutputStream();
  private byte[] tail = new byte[0];

  public LogStream(LineOutput sink, LevelFilter filter) {
    this.sink = sink;
    this.filter = filter;
  }

  /** Takes what a process printed, cut anywhere. */
  synchronized void printed(byte[] bytes, int length) {
    int end = length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    if (end > 0) {
      unfinished.write(bytes, 0, end);
      emit(filter.filter(unfinished.toByteArray()));
      unfinished.reset();
    }
    unfinished.write(bytes, end, length - end);
    if (unfinished.size() >= MAX_LINE) {
      endLine();
    }
  }

  /** Writes a line of the platform, after a line that a process left unfinished. */
  synchronized void platform(String line) {
    endLine();
    emit((line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Starts the log of the next invocation. */
  public synchronized void clearTail() {
    tail = new byte[0];
  }

  /** The last 4 KB of the log since the invocation began. */
  public synchronized byte[] tail() {
    return tail.clone();
  }

  private void endLine() {
    if (unfinished.size() > 0) {
      unfinished.write('\n');
      emit(filter.filter(unfinished.toByteArray()));
      unfinished.reset();
    }
  }

  private void emit(byte[] lines) {
    if (lines.length == 0) {
      return;
    }
    sink.append(lines);
    var joined = Arrays.copyOf(tail, tail.length + lines.length);
    System.arraycopy(lines, 0, joined, tail.length, lines.length);
    tail = Arrays.copyOfRange(joined, Math.max(0, joined.length - TAIL_BYTES), joined.length);
  }
}
