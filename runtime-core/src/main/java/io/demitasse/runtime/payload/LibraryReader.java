package io.demitasse.runtime.payload;

import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.payload.library.JsonLibrary;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads events by a library. */
record LibraryReader(JsonLibrary.Reader reader) implements PayloadReader {
  @Override
  public @Nullable Object read(GrowableBuffer event) throws IOException {
    return reader.read(event.stream());
  }
}
