package io.demitasse.runtime.payload;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw new RefusedValueException(parser, "array");
    }
    Collection<@Nullable Object> values = type == Set.class ? new HashSet<>() : new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(elements.read(parser));
    }
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
