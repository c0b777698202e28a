package io.demitasse.runtime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.jr.ob.JSON;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Chooses how the types of a handler are read and written. */
final class PayloadCodecs {
  private final Json json;
  private @Nullable JSON beans;

  PayloadCodecs(Json json) {
    this.json = json;
  }

  PayloadReader reader(Type type) {
    Class<?> raw = rawClass(type);
    if (raw == String.class) {
      return this::readString;
    }
    if (raw == Object.class || (isContainer(raw) && !hasBeans(type))) {
      return invocation -> parse(invocation, JsonValues::read);
    }
    if (type instanceof ParameterizedType generic && isContainer(raw)) {
      Class<?> element = rawClass(lastArgument(generic));
      return raw == Map.class
          ? invocation -> parse(invocation, parser -> beans().mapOfFrom(element, parser))
          : invocation -> parse(invocation, parser -> beans().listOfFrom(element, parser));
    }
    return invocation -> parse(invocation, parser -> beans().beanFrom(raw, parser));
  }

  PayloadWriter writer() {
    return this::write;
  }

  private interface Parsing {
    @Nullable Object from(JsonParser parser) throws IOException;
  }

  private @Nullable Object parse(Invocation invocation, Parsing parsing) throws IOException {
    try (JsonParser parser = json.factory().createParser(invocation.event())) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new EOFException("The event is empty, and the handler takes a value");
      }
      return first == JsonToken.VALUE_NULL ? null : parsing.from(parser);
    }
  }

  /** A JSON string gives its value; any other event its JSON text, as it came. */
  private @Nullable Object readString(Invocation invocation) throws IOException {
    return parse(
        invocation,
        parser ->
            parser.currentToken() == JsonToken.VALUE_STRING
                ? parser.getText()
                : invocation.eventText());
  }

  private void write(@Nullable Object value, OutputStream out) throws IOException {
    try (JsonGenerator generator = json.factory().createGenerator(out)) {
      write(generator, value);
    }
  }

  private void write(JsonGenerator out, @Nullable Object value) throws IOException {
    if (JsonValues.writeScalar(out, value)) {
      return;
    }
    switch (value) {
      case Map<?, ?> map -> {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          // The official runtime leaves null values out of maps, though not out of lists.
          if (entry.getValue() != null) {
            out.writeFieldName(String.valueOf(entry.getKey()));
            write(out, entry.getValue());
          }
        }
        out.writeEndObject();
      }
      case Collection<?> list -> {
        out.writeStartArray();
        for (Object element : list) {
          write(out, element);
        }
        out.writeEndArray();
      }
      case null, default -> beans().write(value, out);
    }
  }

  private JSON beans() {
    JSON made = beans;
    if (made == null) {
      made = JSON.builder(json.factory()).disable(JSON.Feature.FLUSH_AFTER_WRITE_VALUE).build();
      beans = made;
    }
    return made;
  }

  private static boolean isContainer(Class<?> raw) {
    return raw == Map.class || raw == List.class || raw == Collection.class;
  }

  private static boolean hasBeans(Type container) {
    if (!(container instanceof ParameterizedType generic)) {
      return false;
    }
    Type element = lastArgument(generic);
    Class<?> raw = rawClass(element);
    return isContainer(raw) ? hasBeans(element) : raw != Object.class && raw != String.class;
  }

  private static Type lastArgument(ParameterizedType generic) {
    Type[] arguments = generic.getActualTypeArguments();
    return arguments[arguments.length - 1];
  }

  private static Class<?> rawClass(Type type) {
    return switch (type) {
      case Class<?> plain -> plain;
      case ParameterizedType generic -> rawClass(generic.getRawType());
      default -> Object.class;
    };
  }
}
