package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the constants of an enum by their names, or else by their numbers. */
final class EnumReader implements ValueReader {
  private final Class<?> type;
  private final Map<String, Object> constants = new HashMap<>();

  EnumReader(Class<?> type) {
    this.type = type;
    for (Object constant : type.getEnumConstants()) {
      constants.put(((Enum<?>) constant).name(), constant);
    }
  }

  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return named(parser.getText());
    }
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return at(parser.getIntValue());
    }
    if (token == JsonToken.START_ARRAY) {
      return Coercions.unwrap(parser, this, type.getTypeName(), false);
    }
    throw UnreadableValueException.ofToken(parser, type.getTypeName());
  }

  /** Unknown ones are null. */
  private @Nullable Object named(String text) {
    Object constant = constants.get(text);
    if (constant != null) {
      return constant;
    }
    String name = text.trim();
    constant = constants.get(name);
    if (constant != null || name.isEmpty() || name.charAt(0) < '0' || name.charAt(0) > '9') {
      return constant;
    }
    try {
      return at(Integer.parseInt(name));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private @Nullable Object at(int index) {
    Object[] all = type.getEnumConstants();
    return index >= 0 && index < all.length ? all[index] : null;
  }
}
