package io.demitasse.runtime.payload;

import io.demitasse.runtime.json.Payload;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads events by a library. */
record LibraryReader(JsonLibrary.Reader reader) implements PayloadReader {
  @Override
  public @Nullable Object read(Payload event) throws IOException {
    return reader.read(event.stream());
  }
}
