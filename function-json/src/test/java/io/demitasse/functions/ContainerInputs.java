package io.demitasse.functions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/** Takes arrays, lists and maps, and says what it was given. */
@SuppressWarnings({
  "VoidUsed",
  "JavaUtilDate",
  "NonApiType",
  "rawtypes",
  "JdkObsolete",
  "PreferredInterfaceType"
})
public final class ContainerInputs {
  private ContainerInputs() {}

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

  public static String mapOfPoints(Map<String, Records.Point> event) throws IllegalAccessException {
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

  public static String listOfPoints(List<Records.Point> event) throws IllegalAccessException {
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
}
