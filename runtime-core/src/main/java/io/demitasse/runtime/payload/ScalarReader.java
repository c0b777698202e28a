package io.demitasse.runtime.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scalar.
 *
 * @param zero what null becomes
 */
record ScalarReader(Scalar scalar, @Nullable Object zero) implements ValueReader {
  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    return parser.currentToken() == JsonToken.VALUE_NULL ? zero : scalar.read(parser);
  }
}
