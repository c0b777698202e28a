package io.demitasse.functions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;

/** What handlers answer with. */
@SuppressWarnings({"JavaUtilDate", "JdkObsolete", "EffectivelyPrivate", "unused", "NonApiType"})
final class Values {
  private Values() {}

  static Calendar calendar() {
    Calendar calendar = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(1428537600123L);
    return calendar;
  }

  static Map<String, Object> mapWithNulls() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("a", null);
    map.put("b", 1);
    return map;
  }

  static Map<String, String> mapByNull() {
    Map<String, String> map = new HashMap<>();
    map.put(null, "x");
    return map;
  }

  static Map<String, Object> mixed() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("instant", Instant.EPOCH);
    map.put("date", new Date(5));
    map.put("person", employee());
    map.put("point", new Records.Point(1, 2));
    map.put("optional", Optional.empty());
    map.put("color", Types.Color.GREEN);
    map.put("list", List.of(LocalDate.of(2020, 1, 2), new Records.Circle(1)));
    return map;
  }

  static Types.Employee employee() {
    Types.Employee employee = new Types.Employee();
    employee.setName("e");
    employee.setCompany("c");
    return employee;
  }

  static Types.Page<Records.Point> page() {
    Types.Page<Records.Point> page = new Types.Page<>();
    page.setItems(List.of(new Records.Point(1, 2)));
    return page;
  }

  static Records.Shape shape() {
    return new Records.Shape(
        "s",
        List.of(new Records.Point(1, 2)),
        Map.of("p", new Records.Point(3, 4)),
        Types.Color.GREEN);
  }

  static Records.Scalars scalars() {
    return new Records.Scalars(
        (byte) 1,
        (short) 2,
        3,
        4,
        5.5f,
        6.5,
        true,
        'h',
        null,
        null,
        7,
        8L,
        9.5f,
        10.5,
        false,
        'p',
        "q",
        new byte[] {0, 1},
        new int[] {1, 2});
  }

  static Object cycle() {
    List<Object> list = new ArrayList<>();
    list.add(list);
    return list;
  }

  static Types.Person beanCycle() {
    Types.Person person = Types.Person.named("n");
    person.setFriend(person);
    return person;
  }

  static OddTypes.Strict strict() {
    OddTypes.Strict strict = new OddTypes.Strict();
    strict.setValue(-1);
    return strict;
  }

  static Object deep(int depth) {
    Object value = "bottom";
    for (int i = 0; i < depth; i++) {
      value = List.of(value);
    }
    return value;
  }

  static Throwable thrown() {
    Throwable thrown = new IllegalStateException("thrown");
    thrown.setStackTrace(new StackTraceElement[0]);
    return thrown;
  }
}
