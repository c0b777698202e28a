package io.demitasse.runtime.payload;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Turns what the handler returns into the bytes of the response. */
public interface PayloadWriter {
  void write(@Nullable Object value, OutputStream out) throws IOException;
}
