package io.demitasse.runtime.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the constants of an enum by their names. */
final class EnumReader implements ValueReader {
  private final Map<String, Object> constants = new HashMap<>();

  EnumReader(Class<?> type) {
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
  }

  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    Object constant =
        parser.currentToken() == JsonToken.VALUE_STRING ? constants.get(parser.getText()) : null;
    if (constant == null) {
      throw new RefusedValueException(parser, "constant's name");
    }
    return constant;
  }
}
