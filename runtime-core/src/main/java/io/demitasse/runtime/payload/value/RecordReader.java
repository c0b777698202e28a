package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.demitasse.runtime.payload.type.Scalar;
import io.demitasse.runtime.reflection.Accessors;
import io.demitasse.runtime.reflection.ConstructorCall;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object into a record. Components that the event lacks are null or zero. */
final class RecordReader implements ValueReader {
  private record Component(int index, ValueReader reader) {}

  private final ConstructorCall construction;
  private final @Nullable Object[] zeros;
  private final Map<String, Component> components = new HashMap<>();

  /** The components are to be {@linkplain #bind bound}: a record may contain itself. */
  RecordReader(Constructor<?> canonical) {
    construction = Accessors.of(canonical);
    Class<?>[] types = canonical.getParameterTypes();
    zeros = new @Nullable Object[types.length];
    for (int i = 0; i < types.length; i++) {
      zeros[i] = Scalar.zero(types[i]);
    }
  }

  void bind(List<String> names, List<ValueReader> readers) {
    for (int i = 0; i < zeros.length; i++) {
      components.put(names.get(i), new Component(i, readers.get(i)));
    }
  }

  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return Coercions.toObject(
          parser, this, construction.constructor().getDeclaringClass().getTypeName());
    }
    @Nullable Object[] values = zeros.clone();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      Component component = components.get(name);
      if (component == null) {
        parser.skipChildren();
      } else {
        values[component.index] = read(parser, name, component);
      }
    }
    try {
      return construction.newInstance(values);
    } catch (InvocationTargetException e) {
      throw UnreadableValueException.thrownBy(parser, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IOException(construction.constructor() + " failed", e);
    }
  }

  private @Nullable Object read(JsonParser parser, String name, Component component)
      throws IOException {
    try {
      return component.reader.read(parser);
    } catch (UnreadableValueException e) {
      throw e.in(construction.constructor().getDeclaringClass().getName(), '"' + name + '"');
    }
  }
}
