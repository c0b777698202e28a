package io.demitasse.runtime.payload;

import io.demitasse.runtime.json.GrowableBuffer;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Says of an event that it cannot be read, and, unlike the official runtime, also why. */
record ReportingReader(PayloadReader reader) implements PayloadReader {
  @Override
  public @Nullable Object read(GrowableBuffer event) {
    try {
      return reader.read(event);
    } catch (UncheckedIOException e) {
      throw failure(e.getCause());
    } catch (IOException | RuntimeException e) {
      throw failure(e);
    }
  }

  /** Type and message are those of the official runtime. */
  private static RuntimeException failure(Exception cause) {
    return new RuntimeException("An error occurred during JSON parsing", cause);
  }
}
