package io.demitasse.functions;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** Answers with single values. */
@SuppressWarnings({
  "JavaUtilDate",
  "NonApiType",
  "JdkObsolete",
  "unused",
  "PreferredInterfaceType",
  "ArrayRecordComponent",
  "EffectivelyPrivate"
})
public final class ScalarOutputs {
  private ScalarOutputs() {}

  public static String text() {
    return "hi λ \"q\" < & \u0001 \ud83d\ude00";
  }

  public static String emptyText() {
    return "";
  }

  public static String nullText() {
    return null;
  }

  public static void nothing() {}

  public static Void boxedNothing() {
    return null;
  }

  public static int integer() {
    return 42;
  }

  public static long longNumber() {
    return 9007199254740993L;
  }

  public static short shortNumber() {
    return (short) 1;
  }

  public static Byte byteNumber() {
    return (byte) -1;
  }

  public static boolean truth() {
    return true;
  }

  public static double doubleNumber() {
    return 1e10;
  }

  public static double nan() {
    return Double.NaN;
  }

  public static Double infinity() {
    return Double.NEGATIVE_INFINITY;
  }

  public static float floatNumber() {
    return 1.1f;
  }

  public static double tenth() {
    return 0.1;
  }

  public static BigDecimal bigDecimal() {
    return new BigDecimal("1E+10");
  }

  public static BigInteger bigInteger() {
    return new BigInteger("123456789012345678901234567890");
  }

  public static Number number() {
    return 7;
  }

  public static char character() {
    return 'c';
  }

  public static Character boxedCharacter() {
    return 'λ';
  }

  public static StringBuilder builder() {
    return new StringBuilder("sb");
  }

  public static CharSequence sequence() {
    return "cs";
  }

  public static StringBuffer buffer() {
    return new StringBuffer("sb");
  }

  public static UUID uuid() {
    return new UUID(1, 2);
  }

  public static URI uri() {
    return URI.create("http://a/b");
  }

  public static Locale locale() {
    return Locale.GERMANY;
  }

  public static TimeZone zone() {
    return TimeZone.getTimeZone("UTC");
  }

  public static Class<?> type() {
    return String.class;
  }

  public static Pattern pattern() {
    return Pattern.compile("a+");
  }

  public static Date date() {
    return new Date(1428537600123L);
  }

  public static Calendar calendar() {
    return Values.calendar();
  }

  public static Object timestamp() {
    return new java.sql.Timestamp(1428537600123L);
  }

  public static Instant instant() {
    return Instant.ofEpochMilli(1428537600123L);
  }

  public static Duration duration() {
    return Duration.ofSeconds(61);
  }

  public static LocalDate localDate() {
    return LocalDate.of(2020, 1, 2);
  }

  public static LocalDateTime localDateTime() {
    return LocalDateTime.of(2020, 1, 2, 3, 4, 5);
  }

  public static LocalTime localTime() {
    return LocalTime.of(3, 4);
  }

  public static ZonedDateTime zoned() {
    return ZonedDateTime.of(2020, 1, 2, 3, 4, 5, 0, ZoneOffset.UTC);
  }

  public static YearMonth yearMonth() {
    return YearMonth.of(2020, 1);
  }

  public static Month month() {
    return Month.MAY;
  }

  public static Optional<String> optional() {
    return Optional.of("x");
  }

  public static Optional<String> emptyOptional() {
    return Optional.empty();
  }

  public static OptionalInt optionalInt() {
    return OptionalInt.of(5);
  }

  public static Object optionalAsObject() {
    return Optional.of(Types.Person.named("n"));
  }

  public static AtomicInteger atomic() {
    return new AtomicInteger(5);
  }

  public static File file() {
    return new File("/a/b");
  }

  public static Path path() {
    return Path.of("/a/b");
  }

  public static Object url() {
    return URI.create("http://a/b");
  }

  public static Currency currency() {
    return Currency.getInstance("EUR");
  }
}
