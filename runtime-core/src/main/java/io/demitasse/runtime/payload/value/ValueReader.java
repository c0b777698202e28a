package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads JSON into values of one type. */
public interface ValueReader {
  /**
   * Reads the value that the parser's current token begins.
   *
   * @throws UnreadableValueException where the official library reads no such value either
   * @throws RefusedValueException where that library is to decide
   */
  @Nullable Object read(JsonParser parser) throws IOException;
}
