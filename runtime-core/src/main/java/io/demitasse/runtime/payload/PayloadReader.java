package io.demitasse.runtime.payload;

import io.demitasse.runtime.json.GrowableBuffer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of an event into what the handler takes. */
public interface PayloadReader {
  @Nullable Object read(GrowableBuffer event) throws IOException;
}
