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
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** One handler per type; each answers with what it was given. */
@SuppressWarnings({
  "VoidUsed",
  "JavaUtilDate",
  "NonApiType",
  "rawtypes",
  "JdkObsolete",
  "PreferredInterfaceType"
})
public final class Inputs {
  private Inputs() {}

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

  public static String bytes(byte[] event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String ints(int[] event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String longs(long[] event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String doubles(double[] event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String booleans(boolean[] event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String chars(char[] event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String strings(String[] event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String people(Types.Person[] event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String matrix(int[][] event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String genericArray(List<Integer>[] event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String color(Types.Color event) throws IllegalAccessException {
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

  public static String rawMap(Map event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String map(Map<String, Object> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String mapOfIntegers(Map<String, Integer> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String mapByInteger(Map<Integer, String> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String mapByColor(Map<Types.Color, String> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String mapOfLists(Map<String, List<Integer>> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String mapOfPeople(Map<String, Types.Person> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String mapOfPoints(Map<String, Types.Point> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String mapOfWildcards(Map<String, ? extends Number> event)
      throws IllegalAccessException {
    return Described.of(event);
  }

  public static String treeMap(TreeMap<String, Integer> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String hashMap(HashMap<String, Object> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String enumMap(EnumMap<Types.Color, Integer> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String rawList(List event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String list(List<Object> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String listOfStrings(List<String> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String listOfIntegers(List<Integer> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String listOfLongs(List<Long> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String listOfPeople(List<Types.Person> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String listOfPoints(List<Types.Point> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String listOfMaps(List<Map<String, List<Integer>>> event)
      throws IllegalAccessException {
    return Described.of(event);
  }

  public static String listOfDates(List<Instant> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String set(Set<String> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String collection(Collection<Integer> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String iterable(Iterable<String> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String linkedList(LinkedList<String> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String arrayList(ArrayList<Integer> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String queue(Queue<String> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String person(Types.Person event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String employee(Types.Employee event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String names(Types.Names event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String fields(Types.Fields event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String privateParts(Types.Private event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String immutable(Types.Immutable event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String readOnly(Types.ReadOnly event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String ambiguous(Types.Ambiguous event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String strict(Types.Strict event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String page(Types.Page<Types.Point> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String rawPage(Types.Page event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String personPage(Types.PersonPage event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String shouting(Types.Shouting event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String revealed(Types.Revealed event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String dictionary(Types.Dictionary event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String dated(Types.Dated event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String point(Types.Point event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String shape(Types.Shape event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String node(Types.Node event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String pair(Types.Pair<Integer, List<String>> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String circle(Types.Circle event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String flags(Types.Flags event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String appointment(Types.Appointment event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String positive(Types.Positive event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String scalars(Types.Scalars event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String empty(Types.Empty event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String byteArrayInputStream(ByteArrayInputStream event)
      throws IllegalAccessException {
    return Described.of(event);
  }
}
