package io.demitasse.runtime;

import io.demitasse.json.JsonLibrary;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads events by a library. */
record LibraryReader(JsonLibrary.Reader reader) implements PayloadReader {
  @Override
  public @Nullable Object read(Invocation invocation) throws IOException {
    return reader.read(invocation.event());
  }
}
