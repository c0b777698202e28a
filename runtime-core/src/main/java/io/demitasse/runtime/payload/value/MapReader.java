package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object into a Map, in the order of the event; of equal names the last one wins. */
record MapReader(ValueReader values) implements ValueReader {
  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return Coercions.toObject(parser, this, "java.util.LinkedHashMap");
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      try {
        map.put(name, values.read(parser));
      } catch (UnreadableValueException e) {
        throw e.in("java.util.LinkedHashMap", '"' + name + '"');
      }
    }
    return map;
  }
}
