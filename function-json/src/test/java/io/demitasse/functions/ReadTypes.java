package io.demitasse.functions;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The types that the runtime reads without a library, as types of fields. */
@SuppressWarnings({"unused", "rawtypes", "NullAway"})
public final class ReadTypes {
  String text;
  boolean primitiveBoolean;
  Boolean boxedBoolean;
  byte primitiveByte;
  Byte boxedByte;
  short primitiveShort;
  Short boxedShort;
  int primitiveInt;
  Integer boxedInt;
  long primitiveLong;
  Long boxedLong;
  float primitiveFloat;
  Float boxedFloat;
  double primitiveDouble;
  Double boxedDouble;
  BigInteger bigInteger;
  BigDecimal bigDecimal;
  byte[] bytes;
  ByteBuffer buffer;
  Letter letter;
  Object any;
  int[] ints;
  boolean[] booleans;
  double[] doubles;
  short[] shorts;
  byte[][] manyBytes;
  String[] texts;
  Integer[] boxedInts;
  Byte[] boxedBytes;
  Object[] anything;
  Letter[] letters;
  Bean[] beans;
  int[][] matrix;
  List<String> listOfTexts;
  Set<String> setOfTexts;
  Collection<String> collectionOfTexts;
  List<Integer> listOfInts;
  List<Double> listOfDoubles;
  List<List<String>> listOfLists;
  List<Bean> listOfBeans;
  List<Letter> listOfLetters;
  Set<Letter> setOfLetters;
  List<byte[]> listOfBytes;
  List<Map<String, String>> listOfMaps;
  List plainList;
  Map plainMap;
  Map<String, String> mapOfTexts;
  Map<String, Integer> mapOfInts;
  Map<String, Boolean> mapOfBooleans;
  Map<String, Object> mapOfAny;
  Map<String, List<String>> mapOfLists;
  Map<String, String[]> mapOfArrays;
  Map<String, Bean> mapOfBeans;
  Map<String, Letter> mapOfLetters;
  Bean bean;
  Fields fields;
  Constructors constructors;
  Node node;
  Primitives primitives;
  Point point;
  Holder<Integer> holder;

  /** An enum whose constants have bodies and another text. */
  public enum Letter {
    A,
    B {
      @Override
      public String toString() {
        return "bee";
      }
    }
  }

  /** A bean of objects. */
  public static final class Bean {
    private Integer a;
    private String b;

    public Integer getA() {
      return a;
    }

    public void setA(Integer a) {
      this.a = a;
    }

    public String getB() {
      return b;
    }

    public void setB(String b) {
      this.b = b;
    }
  }

  /** Properties that are fields. */
  public static final class Fields {
    public String a;
    public final String b = "final".concat("");
    public transient String c;
    public volatile String d;
  }

  /** A bean that could be made from one value, which the official library does not do. */
  public static final class Constructors {
    public String a = "none";

    public Constructors() {}

    public Constructors(String a) {
      this.a = a;
    }

    public Constructors(int a) {
      this.a = String.valueOf(a);
    }

    public Constructors(boolean a) {
      this.a = String.valueOf(a);
    }

    /** A factory, which it does not use either. */
    public static Constructors valueOf(String a) {
      return new Constructors(a);
    }
  }

  /** A bean in itself. */
  public static final class Node {
    public String b;
    public Node a;
  }

  /** What null means to primitives, and setters that fail. */
  public static final class Primitives {
    private int a = 7;
    private boolean b = true;

    public void setA(int a) {
      if (a == 2) {
        throw new IllegalStateException("not 2");
      }
      this.a = a;
    }

    public void setB(boolean b) {
      this.b = b;
    }
  }

  /** A record. */
  public record Point(int a, String b) {}

  /** A bean with a type variable. */
  public static class Holder<T> {
    public T a;
  }
}
