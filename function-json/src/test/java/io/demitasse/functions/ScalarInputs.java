package io.demitasse.functions;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes single values, and says what it was given. */
@SuppressWarnings({
  "VoidUsed",
  "JavaUtilDate",
  "NonApiType",
  "rawtypes",
  "JdkObsolete",
  "PreferredInterfaceType"
})
public final class ScalarInputs {
  private ScalarInputs() {}

  public static String text(String event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String primitiveInt(int event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String boxedInt(Integer event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String primitiveLong(long event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String boxedLong(Long event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String primitiveShort(short event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String boxedShort(Short event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String primitiveByte(byte event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String boxedByte(Byte event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String primitiveFloat(float event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String boxedFloat(Float event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String primitiveDouble(double event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String boxedDouble(Double event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String primitiveBoolean(boolean event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String boxedBoolean(Boolean event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String primitiveChar(char event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String boxedChar(Character event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String bigDecimal(BigDecimal event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String bigInteger(BigInteger event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String number(Number event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String date(Date event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String calendar(Calendar event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String instant(Instant event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String localDate(LocalDate event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String localDateTime(LocalDateTime event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String zoned(ZonedDateTime event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String duration(Duration event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String uuid(UUID event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String uri(URI event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String locale(Locale event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String charSequence(CharSequence event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String builder(StringBuilder event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String optional(Optional<String> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String optionalInt(OptionalInt event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String nothing(Void event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String atomic(AtomicInteger event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String object(Object event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String byteArrayInputStream(ByteArrayInputStream event)
      throws IllegalAccessException {
    return Described.of(event);
  }
}
