package io.demitasse.junit.environment;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps what a function logs until somebody asks. Thread-safe. */
public final class CapturedLog extends OutputStream {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] more, int offset, int length) {
    synchronized (bytes) {
      bytes.write(more, offset, length);
    }
  }

  /** What was logged since the last call. */
  public String take() {
    synchronized (bytes) {
      String text = bytes.toString(StandardCharsets.UTF_8);
      bytes.reset();
      return text;
    }
  }
}
