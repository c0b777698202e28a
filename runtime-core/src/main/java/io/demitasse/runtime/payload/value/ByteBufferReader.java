package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads base64, as records of streams are written. */
record ByteBufferReader() implements ValueReader {
  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token != JsonToken.VALUE_STRING) {
      throw UnreadableValueException.ofToken(parser, "java.nio.ByteBuffer");
    }
    return ByteBuffer.wrap(parser.getBinaryValue());
  }
}
