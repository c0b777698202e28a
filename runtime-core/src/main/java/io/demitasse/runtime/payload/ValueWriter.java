package io.demitasse.runtime.payload;

import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.runtime.json.JsonValues;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes what a handler returns, each object by its own class. */
final class ValueWriter {
  private final JsonLibraries libraries;
  private final Map<Class<?>, ObjectWriter> writers = new ConcurrentHashMap<>();

  private final @Nullable EventRules rules;

  /**
   * @param rules of an event class of AWS, if it is one that is to be written
   */
  ValueWriter(JsonLibraries libraries, @Nullable EventRules rules) {
    this.libraries = libraries;
    this.rules = rules;
  }

  void write(JsonGenerator out, @Nullable Object value) throws IOException {
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
      writerOf(value.getClass()).write(out, value, this);
    }
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

  private ObjectWriter writerOf(Class<?> type) {
    ObjectWriter writer = writers.get(type);
    if (writer == null) {
      writer = create(type);
      writers.put(type, writer);
    }
    return writer;
  }

  private ObjectWriter create(Class<?> type) {
    JsonLibrary ofFunction = libraries.ofFunction(type);
    if (ofFunction != null) {
      return new LibraryObjectWriter(ofFunction);
    }
    ObjectWriter ofEvent = rules == null ? null : rules.writerOf(type);
    if (ofEvent != null) {
      return ofEvent;
    }
    ObjectWriter simple = ObjectWriter.of(type, rules);
    return simple == null ? new LibraryObjectWriter(libraries.official()) : simple;
  }

  private record LibraryObjectWriter(JsonLibrary library) implements ObjectWriter {
    @Override
    public void write(JsonGenerator out, Object value, ValueWriter parts) throws IOException {
      out.writeRawValue(library.toJson(value));
    }
  }
}
