package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.demitasse.runtime.payload.type.Scalar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** What the official library makes of a token that a scalar is not usually written with. */
record ScalarCoercions(ScalarReader reader, JsonParser parser) {
  /** Longer numbers are left to that library, which has bounds of its own. */
  private static final int USUAL_DIGITS = 500;

  @Nullable Object read() throws IOException {
    Scalar scalar = reader.scalar();
    return switch (parser.currentToken()) {
      case VALUE_STRING -> fromText(parser.getText());
      case VALUE_NUMBER_FLOAT -> fromFraction(scalar);
      case VALUE_NUMBER_INT -> fromInteger(scalar);
      case START_ARRAY -> fromArray(scalar);
      default -> throw unreadable();
    };
  }

  private UnreadableValueException unreadable() {
    return UnreadableValueException.ofToken(parser, reader.type().getTypeName());
  }

  /** Cut, not rounded. */
  private Object fromFraction(Scalar scalar) throws IOException {
    return switch (scalar) {
      case INT -> parser.getValueAsInt();
      case LONG -> parser.getValueAsLong();
      case SHORT -> parser.getShortValue();
      case BYTE -> parser.getByteValue();
      case BIG_INTEGER -> {
        BigDecimal value = parser.getDecimalValue();
        if (Math.abs(value.scale()) > USUAL_DIGITS) {
          throw new RefusedValueException(parser, "number of usual size");
        }
        yield value.toBigInteger();
      }
      default -> throw unreadable();
    };
  }

  private Object fromInteger(Scalar scalar) throws IOException {
    return switch (scalar) {
      case BOOLEAN ->
          parser.getNumberType() == JsonParser.NumberType.INT
              ? parser.getIntValue() != 0
              : !parser.getText().equals("0");
      case BYTES -> new byte[] {parser.getByteValue()};
      default -> throw unreadable();
    };
  }

  private @Nullable Object fromArray(Scalar scalar) throws IOException {
    if (scalar == Scalar.BYTES) {
      return bytes();
    }
    String type = reader.type().getTypeName();
    if (reader.zero() == null) {
      boolean nullToo =
          scalar != Scalar.TEXT && scalar != Scalar.BIG_INTEGER && scalar != Scalar.BIG_DECIMAL;
      return Coercions.unwrap(parser, reader, type, nullToo);
    }
    JsonToken first = parser.nextToken();
    if (first == JsonToken.START_ARRAY || first == JsonToken.END_ARRAY) {
      throw unreadable();
    }
    Object value = reader.read(parser);
    Coercions.end(parser, type);
    return value;
  }

  private byte[] bytes() throws IOException {
    ValueReader one = new ScalarReader(Scalar.BYTE, byte.class, (byte) 0);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      Object value = one.read(parser);
      bytes.write(value == null ? 0 : (byte) value);
    }
    return bytes.toByteArray();
  }

  private @Nullable Object fromText(String text) throws IOException {
    Scalar scalar = reader.scalar();
    Double special = scalar == Scalar.FLOAT || scalar == Scalar.DOUBLE ? specialNumber(text) : null;
    if (special != null) {
      return scalar == Scalar.FLOAT ? (Object) special.floatValue() : special;
    }
    String trimmed = text.trim();
    if (Coercions.isBlank(text) || trimmed.equals("null")) {
      return reader.zero();
    }
    if (scalar == Scalar.BOOLEAN) {
      return truth(trimmed);
    }
    if (trimmed.length() > USUAL_DIGITS) {
      throw new RefusedValueException(parser, "number of usual length");
    }
    try {
      return number(scalar, trimmed);
    } catch (NumberFormatException e) {
      String type = reader.type().getTypeName();
      throw UnreadableValueException.ofText(
          parser, type, trimmed, "not a valid `" + type + "` value");
    }
  }

  /** Not trimmed, as everything else is. */
  private static @Nullable Double specialNumber(String text) {
    return switch (text) {
      case "NaN" -> Double.NaN;
      case "Infinity", "INF" -> Double.POSITIVE_INFINITY;
      case "-Infinity", "-INF" -> Double.NEGATIVE_INFINITY;
      default -> null;
    };
  }

  private Object truth(String text) throws IOException {
    return switch (text) {
      case "true", "True", "TRUE" -> true;
      case "false", "False", "FALSE" -> false;
      default ->
          throw UnreadableValueException.ofText(
              parser, reader.type().getTypeName(), text, "only \"true\" or \"false\" recognized");
    };
  }

  private Object number(Scalar scalar, String text) throws IOException {
    return switch (scalar) {
      case INT -> Integer.parseInt(text);
      case LONG -> Long.parseLong(text);
      case SHORT -> Short.parseShort(text);
      case BYTE -> {
        int value = Integer.parseInt(text);
        if (value < Byte.MIN_VALUE || value > 255) {
          throw UnreadableValueException.ofText(
              parser, "byte", text, "overflow, value cannot be represented as 8-bit value");
        }
        yield (byte) value;
      }
      case FLOAT -> Float.parseFloat(text);
      case DOUBLE -> Double.parseDouble(text);
      case BIG_INTEGER -> new BigInteger(text);
      case BIG_DECIMAL -> new BigDecimal(text);
      default -> throw unreadable();
    };
  }
}
