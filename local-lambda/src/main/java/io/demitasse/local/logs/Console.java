package io.demitasse.local.logs;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Prints to a terminal or a pipe without ever waiting for it: what nobody reads is dropped, and how
 * much that was is said once somebody reads again. Thread-safe.
 */
public final class Console implements AutoCloseable {
  private static final int MAX_WAITING_BYTES = 1024 * 1024;
  private static final long CLOSE_MILLIS = 500;

  private final Deque<byte[]> waiting = new ArrayDeque<>();
  private final PrintStream out;
  private final Thread printer;
  private long waitingBytes;
  private long droppedBytes;
  private boolean closed;

  /** Creates a console that prints to this stream. */
  public Console(PrintStream out) {
    this.out = out;
    // A platform thread, since a write to a pipe that nobody reads would pin a virtual one.
    printer = Thread.ofPlatform().daemon().name("console").start(this::print);
  }

  /** Prints whole lines, or drops them. */
  public synchronized void append(byte[] lines) {
    if (waitingBytes + lines.length > MAX_WAITING_BYTES) {
      droppedBytes += lines.length;
      return;
    }
    if (droppedBytes > 0) {
      add(
          "local-lambda: %d bytes were not shown, because nobody read them; they are in the logs\n"
              .formatted(droppedBytes)
              .getBytes(StandardCharsets.UTF_8));
      droppedBytes = 0;
    }
    add(lines);
  }

  /** Prints one line. */
  public void line(String text) {
    append((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private void add(byte[] lines) {
    waiting.add(lines);
    waitingBytes += lines.length;
    notifyAll();
  }

  private void print() {
    try {
      for (var lines = take(); lines.length > 0; lines = take()) {
        out.writeBytes(lines);
        out.flush();
        printed(lines.length);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nothing at the end. */
  private synchronized byte[] take() throws InterruptedException {
    while (waiting.isEmpty() && !closed) {
      wait();
    }
    return waiting.isEmpty() ? new byte[0] : waiting.remove();
  }

  private synchronized void printed(int length) {
    waitingBytes -= length;
  }

  /** Prints what is waiting, if that does not take long. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    try {
      printer.join(CLOSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
