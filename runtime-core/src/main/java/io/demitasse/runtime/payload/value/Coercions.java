package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What the official library makes of JSON of another shape than a type usually has. Here and in
 * {@link ScalarCoercions} and not in the readers, so that a start does not load it.
 */
final class Coercions {
  private Coercions() {}

  /** Whether all of it is white space, or nothing: most types take that for null. */
  static boolean isBlank(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  /**
   * Null for {@code ""} and for {@code []}, and the object in {@code [{…}]}; all else is refused.
   */
  static @Nullable Object toObject(JsonParser parser, ValueReader reader, String type)
      throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      if (isBlank(parser.getText())) {
        return null;
      }
    } else if (token == JsonToken.START_ARRAY) {
      return unwrap(parser, reader, type, false);
    }
    throw UnreadableValueException.ofToken(parser, type);
  }

  /**
   * The only element of an array, for types that are none; null for an empty one.
   *
   * @param nullToo whether {@code [null]} is fine
   */
  static @Nullable Object unwrap(
      JsonParser parser, ValueReader reader, String type, boolean nullToo) throws IOException {
    JsonToken first = parser.nextToken();
    if (first == JsonToken.END_ARRAY) {
      return null;
    }
    if (first == JsonToken.START_ARRAY || (first == JsonToken.VALUE_NULL && !nullToo)) {
      throw UnreadableValueException.ofToken(parser, type);
    }
    Object value = reader.read(parser);
    end(parser, type);
    return value;
  }

  /** An array with more than one element is none to unwrap. */
  static void end(JsonParser parser, String type) throws IOException {
    if (parser.nextToken() != JsonToken.END_ARRAY) {
      throw UnreadableValueException.ofToken(parser, type);
    }
  }
}
