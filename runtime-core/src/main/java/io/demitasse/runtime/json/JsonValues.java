package io.demitasse.runtime.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON as plain Java values: Map, List, String, number, boolean, null.
 *
 * <p>Here and in what writes responses, types are told apart by {@code instanceof}: a switch over
 * type patterns links itself at run time, which is felt in a cold start.
 */
@SuppressWarnings("IfChainToSwitch")
public final class JsonValues {
  private JsonValues() {}

  /** Reads the value that the parser's current token begins. */
  public static @Nullable Object read(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> readObject(parser);
      case START_ARRAY -> readArray(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  private static Map<String, @Nullable Object> readObject(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      object.put(name, read(parser));
    }
    return object;
  }

  private static List<@Nullable Object> readArray(JsonParser parser) throws IOException {
    List<@Nullable Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(read(parser));
    }
    return array;
  }

  /** Writes null, text, a number or a boolean; false, and nothing written, for all else. */
  public static boolean writeScalar(JsonGenerator out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else if (value instanceof String text) {
      out.writeString(text);
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Number number) {
      return writeNumber(out, number);
    } else {
      return false;
    }
    return true;
  }

  private static boolean writeNumber(JsonGenerator out, Number number) throws IOException {
    if (number instanceof Integer || number instanceof Short || number instanceof Byte) {
      out.writeNumber(number.intValue());
    } else if (number instanceof Long value) {
      out.writeNumber(value);
    } else if (number instanceof Double value) {
      out.writeNumber(value);
    } else if (number instanceof Float value) {
      out.writeNumber(value);
    } else if (number instanceof BigInteger value) {
      out.writeNumber(value);
    } else if (number instanceof BigDecimal value) {
      out.writeNumber(value);
    } else {
      return false;
    }
    return true;
  }
}
