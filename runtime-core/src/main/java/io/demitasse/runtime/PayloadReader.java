package io.demitasse.runtime;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Turns the bytes of an event into what the handler takes. */
interface PayloadReader {
  @Nullable Object read(Invocation invocation) throws IOException;
}
