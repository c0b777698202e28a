package io.demitasse.functions;

import java.util.List;

/** Takes records, beans and enums, and says what it was given. */
@SuppressWarnings({
  "VoidUsed",
  "JavaUtilDate",
  "NonApiType",
  "rawtypes",
  "JdkObsolete",
  "PreferredInterfaceType"
})
public final class ObjectInputs {
  private ObjectInputs() {}

  public static String color(Types.Color event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String person(Types.Person event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String employee(Types.Employee event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String names(OddTypes.Names event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String fields(OddTypes.Fields event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String privateParts(OddTypes.Private event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String immutable(OddTypes.Immutable event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String readOnly(OddTypes.ReadOnly event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String ambiguous(OddTypes.Ambiguous event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String strict(OddTypes.Strict event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String page(Types.Page<Records.Point> event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String rawPage(Types.Page event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String personPage(Types.PersonPage event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String shouting(OddTypes.Shouting event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String revealed(OddTypes.Revealed event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String dictionary(OddTypes.Dictionary event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String dated(Types.Dated event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String point(Records.Point event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String shape(Records.Shape event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String node(Records.Node event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String pair(Records.Pair<Integer, List<String>> event)
      throws IllegalAccessException {
    return Described.of(event);
  }

  public static String circle(Records.Circle event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String flags(Records.Flags event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String appointment(Records.Appointment event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String positive(Records.Positive event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String scalars(Records.Scalars event) throws IllegalAccessException {
    return Described.of(event);
  }

  public static String empty(Records.Empty event) throws IllegalAccessException {
    return Described.of(event);
  }
}
