package io.demitasse.runtime.payload;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * Says of a response that it cannot be written, and, unlike the official runtime, also why. The
 * stack overflows on objects that contain themselves.
 */
record ReportingWriter(PayloadWriter writer) implements PayloadWriter {
  @Override
  public void write(@Nullable Object value, OutputStream out) {
    try {
      writer.write(value, out);
    } catch (UncheckedIOException e) {
      throw failure(e.getCause());
    } catch (IOException | RuntimeException | StackOverflowError e) {
      throw failure(e);
    }
  }

  /** Type and message are those of the official runtime. */
  private static RuntimeException failure(Throwable cause) {
    return new RuntimeException("An error occurred during JSON serialization of response", cause);
  }
}
