package io.demitasse.runtime.payload.type;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The types that one JSON token is read into, each from its usual tokens only. */
public enum Scalar {
  TEXT,
  BOOLEAN,
  BYTE,
  SHORT,
  INT,
  LONG,
  FLOAT,
  DOUBLE,
  BIG_INTEGER,
  BIG_DECIMAL,
  BYTES;

  public static @Nullable Scalar of(Class<?> type) {
    return switch (type.getName()) {
      case "java.lang.String" -> TEXT;
      case "boolean", "java.lang.Boolean" -> BOOLEAN;
      case "byte", "java.lang.Byte" -> BYTE;
      case "short", "java.lang.Short" -> SHORT;
      case "int", "java.lang.Integer" -> INT;
      case "long", "java.lang.Long" -> LONG;
      case "float", "java.lang.Float" -> FLOAT;
      case "double", "java.lang.Double" -> DOUBLE;
      case "java.math.BigInteger" -> BIG_INTEGER;
      case "java.math.BigDecimal" -> BIG_DECIMAL;
      case "[B" -> BYTES;
      default -> null;
    };
  }

  /** Null for a token that is none of the usual ones. */
  public @Nullable Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    boolean integer = token == JsonToken.VALUE_NUMBER_INT;
    boolean number = integer || token == JsonToken.VALUE_NUMBER_FLOAT;
    boolean string = token == JsonToken.VALUE_STRING;
    boolean truth = token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE;
    if (this == TEXT && (string || number || truth)) {
      return parser.getText();
    } else if (this == BYTES && string) {
      return parser.getBinaryValue();
    } else if (this == BOOLEAN && truth) {
      return token == JsonToken.VALUE_TRUE;
    } else if (this == DOUBLE && number) {
      return parser.getDoubleValue();
    } else if (this == FLOAT && number) {
      return parser.getFloatValue();
    } else if (this == BIG_DECIMAL && number) {
      return parser.getDecimalValue();
    } else if (integer) {
      return readInteger(parser);
    }
    return null;
  }

  private @Nullable Object readInteger(JsonParser parser) throws IOException {
    return switch (this) {
      case LONG -> parser.getLongValue();
      case INT -> parser.getIntValue();
      case BIG_INTEGER -> parser.getBigIntegerValue();
      case SHORT -> parser.getShortValue();
      // Takes 255 for -1, which the official runtime does as well.
      case BYTE -> parser.getByteValue();
      default -> null;
    };
  }

  /** What JSON's null, or no value at all, makes of a primitive type. */
  public static @Nullable Object zero(Class<?> type) {
    return switch (type.getName()) {
      case "boolean" -> false;
      case "byte" -> (byte) 0;
      case "short" -> (short) 0;
      case "int" -> 0;
      case "long" -> 0L;
      case "float" -> 0F;
      case "double" -> 0D;
      default -> null;
    };
  }
}
