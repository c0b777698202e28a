package io.demitasse.functions;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Answers with arrays, lists and maps. */
@SuppressWarnings({
  "JavaUtilDate",
  "NonApiType",
  "JdkObsolete",
  "unused",
  "PreferredInterfaceType",
  "ArrayRecordComponent",
  "EffectivelyPrivate"
})
public final class ContainerOutputs {
  private ContainerOutputs() {}

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
    return new Object[] {1, "a", null, new Records.Point(1, 2)};
  }

  public static int[][] matrix() {
    return new int[][] {{1}, {}};
  }

  public static Object listArray() {
    return new List<?>[] {List.of(1)};
  }

  public static char[] chars() {
    return "ab".toCharArray();
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

  public static List<Records.Point> listOfRecords() {
    return List.of(new Records.Point(1, 2));
  }

  public static List<Types.Color> listOfColors() {
    return List.of(Types.Color.GREEN);
  }

  public static List<byte[]> listOfBytes() {
    return List.of(new byte[] {1});
  }

  public static Map<String, Object> appointmentInMap() {
    return Map.of("a", new Records.Appointment("t", Instant.EPOCH, Optional.empty()));
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

  public static List<OddTypes.Shouting> listOfInterfaces() {
    return List.of(new OddTypes.Crier());
  }

  public static List<Records.Vehicle> listOfVehicles() {
    return List.of(new Records.Car("p"));
  }
}
