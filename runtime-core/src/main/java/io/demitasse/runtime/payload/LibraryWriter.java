package io.demitasse.runtime.payload;

import io.demitasse.runtime.payload.library.JsonLibrary;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes responses by a library. */
record LibraryWriter(JsonLibrary.Writer writer) implements PayloadWriter {
  @Override
  public void write(@Nullable Object value, OutputStream out) throws IOException {
    writer.write(value, out);
  }
}
