package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.demitasse.runtime.payload.type.Scalar;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scalar.
 *
 * @param zero what null becomes: null but for primitives
 */
record ScalarReader(Scalar scalar, Class<?> type, @Nullable Object zero) implements ValueReader {
  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return zero;
    }
    Object usual = scalar.read(parser);
    return usual == null ? new ScalarCoercions(this, parser).read() : usual;
  }
}
