package io.demitasse.functions;

import java.io.ByteArrayInputStream;
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
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Currency;
import java.util.Date;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One handler per kind of response. */
@SuppressWarnings({
  "JavaUtilDate",
  "NonApiType",
  "JdkObsolete",
  "unused",
  "PreferredInterfaceType",
  "ArrayRecordComponent",
  "EffectivelyPrivate"
})
public final class Outputs {
  private Outputs() {}

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

  public static byte[] bytes() {
    return new byte[] {0, 1, 2, -1};
  }

  public static int[] ints() {
    return new int[] {1, 2};
  }

  public static double[] doubles() {
    return new double[] {1, Double.NaN};
  }

  public static float[] floats() {
    return new float[] {1.5f};
  }

  public static long[] longs() {
    return new long[] {1};
  }

  public static short[] shorts() {
    return new short[] {1};
  }

  public static boolean[] booleans() {
    return new boolean[] {true};
  }

  public static String[] strings() {
    return new String[] {"a", null};
  }

  public static Object[] objects() {
    return new Object[] {1, "a", null, new Types.Point(1, 2)};
  }

  public static int[][] matrix() {
    return new int[][] {{1}, {}};
  }

  public static Object listArray() {
    return new List<?>[] {List.of(1)};
  }

  public static char character() {
    return 'c';
  }

  public static Character boxedCharacter() {
    return 'λ';
  }

  public static char[] chars() {
    return "ab".toCharArray();
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

  public static Types.Color color() {
    return Types.Color.GREEN;
  }

  public static Object colorAsObject() {
    return Types.Color.GREEN;
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

  public static Optional<Types.Person> optionalPerson() {
    return Optional.of(Types.Person.named("n"));
  }

  public static OptionalInt optionalInt() {
    return OptionalInt.of(5);
  }

  public static Object optionalAsObject() {
    return Optional.of(Types.Person.named("n"));
  }

  public static Map<String, Object> map() {
    return Values.mapWithNulls();
  }

  public static Object mapAsObject() {
    return Values.mapWithNulls();
  }

  public static Map<String, String> emptyMap() {
    return Map.of();
  }

  public static TreeMap<String, Integer> treeMap() {
    return new TreeMap<>(Map.of("b", 1, "a", 2));
  }

  public static Map<Integer, String> mapByInteger() {
    return Map.of(1, "a");
  }

  public static Map<Types.Color, Integer> mapByColor() {
    return Map.of(Types.Color.GREEN, 1);
  }

  public static EnumMap<Types.Color, Integer> enumMap() {
    return new EnumMap<>(Map.of(Types.Color.GREEN, 1));
  }

  public static Map<Date, String> mapByDate() {
    return Map.of(new Date(1428537600123L), "d");
  }

  public static Map<Instant, String> mapByInstant() {
    return Map.of(Instant.EPOCH, "d");
  }

  public static Map<UUID, String> mapByUuid() {
    return Map.of(new UUID(1, 2), "u");
  }

  public static Map<Boolean, String> mapByBoolean() {
    return Map.of(true, "b");
  }

  public static Map<Double, String> mapByDouble() {
    return Map.of(1.5, "d");
  }

  public static Map<String, String> mapByNull() {
    return Values.mapByNull();
  }

  public static Map<String, Optional<String>> mapOfOptionals() {
    return Map.of("a", Optional.empty());
  }

  public static Map<String, Types.Person> mapOfPeople() {
    return Map.of("a", Types.Person.named("n"));
  }

  public static Map<String, Instant> mapOfInstants() {
    return Map.of("a", Instant.EPOCH);
  }

  public static Map<String, Object> mapOfMixed() {
    return Values.mixed();
  }

  public static Map<String, Object> nestedNulls() {
    return Map.of("m", Values.mapWithNulls(), "l", Arrays.asList(1, null));
  }

  public static List<Object> list() {
    return Arrays.asList("a", null, 1, Map.of("k", 1));
  }

  public static Set<String> set() {
    return new LinkedHashSet<>(List.of("b", "a"));
  }

  public static Iterator<String> iterator() {
    return List.of("a").iterator();
  }

  public static Stream<Integer> stream() {
    return Stream.of(1, 2);
  }

  public static Object intStream() {
    return java.util.stream.IntStream.of(1, 2);
  }

  public static Queue<Integer> queue() {
    return new ArrayDeque<>(List.of(1, 2));
  }

  public static Map.Entry<String, Integer> entry() {
    return Map.entry("k", 1);
  }

  public static Object entryAsObject() {
    return Map.entry("k", 1);
  }

  public static List<Map.Entry<String, Integer>> listOfEntries() {
    return List.of(Map.entry("k", 1));
  }

  public static List<Optional<String>> listOfOptionals() {
    return List.of(Optional.empty(), Optional.of("x"));
  }

  public static List<Types.Person> listOfPeople() {
    return List.of(Types.Person.named("n"), Values.employee());
  }

  public static List<Types.Point> listOfRecords() {
    return List.of(new Types.Point(1, 2));
  }

  public static List<Types.Color> listOfColors() {
    return List.of(Types.Color.GREEN);
  }

  public static List<byte[]> listOfBytes() {
    return List.of(new byte[] {1});
  }

  public static Types.Person person() {
    return Types.Person.named("n");
  }

  public static Types.Person employeeAsPerson() {
    return Values.employee();
  }

  public static Object employeeAsObject() {
    return Values.employee();
  }

  public static Types.Employee employee() {
    return Values.employee();
  }

  public static Types.Names names() {
    return new Types.Names();
  }

  public static Types.Fields fields() {
    return new Types.Fields();
  }

  public static Types.Immutable immutable() {
    return new Types.Immutable("i");
  }

  public static Types.ReadOnly readOnly() {
    return new Types.ReadOnly();
  }

  public static Types.Ambiguous ambiguous() {
    return new Types.Ambiguous();
  }

  public static Types.Page<Types.Point> page() {
    return Values.page();
  }

  public static Types.Crier crier() {
    return new Types.Crier();
  }

  public static Types.Shouting crierAsInterface() {
    return new Types.Crier();
  }

  public static Types.Revealed revealed() {
    return new Types.Revealed();
  }

  public static Types.Sequence sequenceBean() {
    return new Types.Sequence();
  }

  public static Types.Dictionary dictionary() {
    return new Types.Dictionary();
  }

  public static Types.Dated dated() {
    return new Types.Dated();
  }

  public static Object datedAsObject() {
    return new Types.Dated();
  }

  public static Types.Point point() {
    return new Types.Point(1, 2);
  }

  public static Types.Shape shape() {
    return Values.shape();
  }

  public static Types.Node node() {
    return new Types.Node("a", new Types.Node("b", null, null), List.of());
  }

  public static Types.Pair<String, Integer> pair() {
    return new Types.Pair<>("a", 1);
  }

  public static Types.Circle circle() {
    return new Types.Circle(2);
  }

  public static Types.Flags flags() {
    return new Types.Flags(true, "n", false);
  }

  public static Types.Appointment appointment() {
    return new Types.Appointment("t", Instant.EPOCH, Optional.of("n"));
  }

  public static Map<String, Object> appointmentInMap() {
    return Map.of("a", new Types.Appointment("t", Instant.EPOCH, Optional.empty()));
  }

  public static Types.Scalars scalars() {
    return Values.scalars();
  }

  public static Types.Empty empty() {
    return new Types.Empty();
  }

  public static Types.Vehicle vehicle() {
    return new Types.Car("p");
  }

  public static Types.Car car() {
    return new Types.Car("p");
  }

  public static Record recordAsRecord() {
    return new Types.Point(1, 2);
  }

  public static Object plainObject() {
    return new Object();
  }

  public static Object inputStream() {
    return new ByteArrayInputStream(new byte[] {1});
  }

  public static Object throwable() {
    return Values.thrown();
  }

  public static Object anonymous() {
    return new Object() {
      public String getName() {
        return "anonymous";
      }
    };
  }

  public static AtomicInteger atomic() {
    return new AtomicInteger(5);
  }

  public static Object lambda() {
    return (Runnable) () -> {};
  }

  public static Object cycle() {
    return Values.cycle();
  }

  public static Types.Person beanCycle() {
    return Values.beanCycle();
  }

  public static Types.Strict strict() {
    return Values.strict();
  }

  public static Object deep() {
    return Values.deep(1500);
  }

  public static Object notTooDeep() {
    return Values.deep(400);
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

  public static Map<String, Types.Person> mapOfSubclasses() {
    return Map.of("a", Values.employee());
  }

  public static List<List<Types.Person>> nestedSubclasses() {
    return List.of(List.of(Values.employee()));
  }

  public static Types.Person[] arrayOfSubclasses() {
    return new Types.Person[] {Values.employee(), null};
  }

  public static List<Number> listOfNumbers() {
    return List.of(1, 2.5);
  }

  public static List<java.io.Serializable> listOfSerializables() {
    return List.of("a", 1);
  }

  public static List<? extends Types.Person> listOfWildcards() {
    return List.of(Values.employee());
  }

  public static <T extends Types.Person> List<T> listOfVariables() {
    return List.of();
  }

  public static List<Types.Shouting> listOfInterfaces() {
    return List.of(new Types.Crier());
  }

  public static List<Types.Vehicle> listOfVehicles() {
    return List.of(new Types.Car("p"));
  }
}
