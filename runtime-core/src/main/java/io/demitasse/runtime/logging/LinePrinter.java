package io.demitasse.runtime.logging;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What {@code System.out} and {@code System.err} are: lines in UTF-8, and no end by a close. */
public final class LinePrinter extends PrintStream {
  private final LineStream lines;

  LinePrinter(LineStream lines) {
    super(lines, false, StandardCharsets.UTF_8);
    this.lines = lines;
  }

  /** In one piece: the one of the JDK hands over the line end apart. */
  @Override
  public void println(@Nullable String text) {
    byte[] line = (text + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (this) {
      write(line, 0, line.length);
    }
  }

  @Override
  public void println(@Nullable Object value) {
    println(String.valueOf(value));
  }

  @Override
  public void println(char[] value) {
    println(String.valueOf(value));
  }

  @Override
  public void println(boolean value) {
    println(String.valueOf(value));
  }

  @Override
  public void println(char value) {
    println(String.valueOf(value));
  }

  @Override
  public void println(int value) {
    println(String.valueOf(value));
  }

  @Override
  public void println(long value) {
    println(String.valueOf(value));
  }

  @Override
  public void println(float value) {
    println(String.valueOf(value));
  }

  @Override
  public void println(double value) {
    println(String.valueOf(value));
  }

  /** What the handler's thread left without a line end is a line all the same. */
  public void endLine() throws IOException {
    lines.endLine();
  }

  @Override
  public void close() {
    flush();
  }
}
