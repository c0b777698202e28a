package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.demitasse.runtime.payload.type.Scalar;
import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a JSON array into a List, a Set or, where there is a component type, a Java array. */
record CollectionReader(Class<?> type, ValueReader elements) implements ValueReader {

  /** The interfaces that this makes instances of; their implementations are left to others. */
  static boolean makes(Class<?> type) {
    return type == List.class
        || type == Collection.class
        || type == Iterable.class
        || type == Set.class;
  }

  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return null;
    }
    Collection<@Nullable Object> values = type == Set.class ? new HashSet<>() : new ArrayList<>();
    if (token != JsonToken.START_ARRAY) {
      return single(parser, values);
    }
    int index = 0;
    try {
      for (token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
        if (token == JsonToken.START_ARRAY && holdsTexts()) {
          throw UnreadableValueException.ofToken(parser, "java.lang.String");
        }
        values.add(elements.read(parser));
        index++;
      }
    } catch (UnreadableValueException e) {
      throw e.in(values.getClass().getName(), String.valueOf(index));
    }
    return type.isArray() ? toArray(values) : values;
  }

  /** The only type of which {@code [["a"]]} is not taken for {@code ["a"]}. */
  private boolean holdsTexts() {
    return elements instanceof ScalarReader scalar && scalar.scalar() == Scalar.TEXT;
  }

  /** Something else than an array is one of it, and {@code ""} is null. */
  private @Nullable Object single(JsonParser parser, Collection<@Nullable Object> values)
      throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      if (Coercions.isBlank(parser.getText())) {
        return null;
      }
      if (type.isArray() && type.getComponentType().isPrimitive()) {
        throw UnreadableValueException.ofToken(parser, type.getTypeName());
      }
    }
    values.add(elements.read(parser));
    return type.isArray() ? toArray(values) : values;
  }

  private Object toArray(Collection<@Nullable Object> values) {
    Object array = Array.newInstance(type.getComponentType(), values.size());
    int i = 0;
    for (Object value : values) {
      Array.set(array, i++, value);
    }
    return array;
  }
}
