package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.runtime.json.JsonValues;
import io.demitasse.runtime.payload.library.JsonLibraries;
import io.demitasse.runtime.payload.library.JsonLibrary;
import io.demitasse.runtime.payload.type.BeanProperties;
import io.demitasse.runtime.payload.type.JacksonTypes;
import io.demitasse.runtime.payload.type.RecordComponents;
import io.demitasse.runtime.payload.type.SimpleClasses;
import java.io.IOException;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes what a handler returns, each object by its own class. */
public final class ValueWriters {
  private final JsonLibraries libraries;
  private final Map<Class<?>, ValueWriter> writers = new ConcurrentHashMap<>();

  private final @Nullable TypeRules rules;

  /**
   * With the rules of where the types come up.
   *
   * @param rules of an event class of AWS, if it is one that is to be written
   */
  public ValueWriters(JsonLibraries libraries, @Nullable TypeRules rules) {
    this.libraries = libraries;
    this.rules = rules;
  }

  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    if (JsonValues.writeScalar(out, value)) {
      return;
    }
    if (value instanceof Map<?, ?> map && hasNames(map)) {
      writeMap(out, map);
    } else if (value instanceof Collection<?> collection) {
      writeCollection(out, collection);
    } else if (value instanceof byte[] bytes) {
      out.writeBinary(bytes);
    } else if (value instanceof ByteBuffer buffer && buffer.hasArray()) {
      out.writeBinary(buffer.array(), buffer.arrayOffset() + buffer.position(), buffer.remaining());
    } else if (value instanceof char[] characters) {
      out.writeString(characters, 0, characters.length);
    } else if (value instanceof Character || value instanceof StringBuilder) {
      out.writeString(value.toString());
    } else if (value != null && value.getClass().isArray()) {
      writeArray(out, value);
    } else if (value != null) {
      writerOf(value.getClass()).write(out, value);
    }
  }

  /** Whether the objects of a class are written here, and not by a library. */
  public boolean areFor(Class<?> type) {
    return simple(type) != null;
  }

  /** Whether the keys become names as they are. Dates and others do not. */
  private static boolean hasNames(Map<?, ?> map) {
    for (Object key : map.keySet()) {
      if (!(key instanceof String || key instanceof Integer || key instanceof Long)) {
        return false;
      }
    }
    return true;
  }

  private void writeMap(JsonGenerator out, Map<?, ?> map) throws IOException {
    out.writeStartObject();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      // The official runtime leaves null values out of maps, though not out of lists.
      if (entry.getValue() != null) {
        out.writeFieldName(entry.getKey().toString());
        write(out, entry.getValue());
      }
    }
    out.writeEndObject();
  }

  private void writeCollection(JsonGenerator out, Collection<?> collection) throws IOException {
    out.writeStartArray();
    for (Object element : collection) {
      write(out, element);
    }
    out.writeEndArray();
  }

  private void writeArray(JsonGenerator out, Object array) throws IOException {
    out.writeStartArray();
    int length = Array.getLength(array);
    for (int i = 0; i < length; i++) {
      write(out, Array.get(array, i));
    }
    out.writeEndArray();
  }

  private ValueWriter writerOf(Class<?> type) {
    ValueWriter writer = writers.get(type);
    if (writer == null) {
      writer = create(type);
      writers.put(type, writer);
    }
    return writer;
  }

  private ValueWriter create(Class<?> type) {
    JsonLibrary ofFunction = libraries.ofFunction(type);
    if (ofFunction != null) {
      return new LibraryObjectWriter(ofFunction);
    }
    ValueWriter ofEvent = rules == null ? null : rules.writerOf(type);
    if (ofEvent != null) {
      return ofEvent;
    }
    ValueWriter simple = simple(type);
    return simple == null ? new LibraryObjectWriter(libraries.official()) : simple;
  }

  /** Null for classes that are more than a set of properties. */
  private @Nullable ValueWriter simple(Class<?> type) {
    if (Enum.class.isAssignableFrom(type)) {
      Class<?> declared = type.isEnum() ? type : type.getSuperclass();
      return JacksonTypes.isAnnotatedForOfficial(declared) ? null : new EnumWriter();
    }
    if (!SimpleClasses.contains(type)) {
      return null;
    }
    if (type.isRecord()) {
      RecordComponent[] components = RecordComponents.of(type);
      return components == null ? null : PropertiesWriter.of(components, this);
    }
    BeanProperties properties = BeanProperties.of(type);
    if (properties == null) {
      return null;
    }
    if (rules != null) {
      rules.rename(type, properties.getters());
    }
    return PropertiesWriter.of(properties.getters(), this);
  }

  private record LibraryObjectWriter(JsonLibrary library) implements ValueWriter {
    @Override
    public void write(JsonGenerator out, Object value) throws IOException {
      out.writeRawValue(library.toJson(value));
    }
  }
}
