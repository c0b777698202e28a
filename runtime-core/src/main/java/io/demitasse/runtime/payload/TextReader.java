package io.demitasse.runtime.payload;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.payload.library.JsonLibraries;
import io.demitasse.runtime.payload.value.UnreadableValueException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads events for a handler that takes a String: the value of a JSON string, and of any other
 * event its JSON as it came.
 *
 * <p>The official runtime has no such handler take an object.
 */
record TextReader(Json json, JsonLibraries libraries) implements PayloadReader {
  @Override
  public @Nullable Object read(GrowableBuffer event) throws IOException {
    try (JsonParser parser = json.parser(event)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new EOFException("The event is empty, and the handler takes a String");
      }
      if (first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY) {
        return structure(parser, event);
      }
      json.refuseDoubtful(parser, event);
      return first == JsonToken.VALUE_NULL ? null : parser.getText();
    } catch (JsonParseException e) {
      return new NoJson(event, e).read(String.class, libraries);
    }
  }

  /** Read to its end, to find out whether it is JSON at all. */
  private static String structure(JsonParser parser, GrowableBuffer event) throws IOException {
    try {
      parser.skipChildren();
    } catch (JsonProcessingException e) {
      throw UnreadableValueException.of(e);
    }
    return event.toString(StandardCharsets.UTF_8);
  }
}
