package io.demitasse.runtime;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Writes the responses of a handler that declares a class with properties: those are written, also
 * of an object whose class has more.
 */
record DeclaredTypeWriter(Class<?> type, PayloadWriter exact, JsonLibraries libraries)
    implements PayloadWriter {
  @Override
  public void write(@Nullable Object value, OutputStream out) throws IOException {
    if (value == null || value.getClass() == type) {
      exact.write(value, out);
    } else {
      libraries.official().writer(type).write(value, out);
    }
  }
}
