package io.demitasse.functions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Beans and enums of events and responses, good and odd. */
@SuppressWarnings({"unused", "MultipleTopLevelClasses", "ArrayRecordComponent"})
public final class Types {
  private Types() {}

  /** An enum whose text is not its name. */
  public enum Color {
    RED,
    GREEN {
      @Override
      public String toString() {
        return "grass";
      }
    }
  }

  /** A plain bean. */
  public static class Person {
    private String name;
    private int age;
    private boolean active;
    private List<String> tags;
    private Person friend;

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public int getAge() {
      return age;
    }

    public void setAge(int age) {
      this.age = age;
    }

    public boolean isActive() {
      return active;
    }

    public void setActive(boolean active) {
      this.active = active;
    }

    public List<String> getTags() {
      return tags;
    }

    public void setTags(List<String> tags) {
      this.tags = tags;
    }

    public Person getFriend() {
      return friend;
    }

    public void setFriend(Person friend) {
      this.friend = friend;
    }

    public static Person named(String name) {
      Person person = new Person();
      person.name = name;
      return person;
    }
  }

  /** More than a person. */
  public static class Employee extends Person {
    private String company;

    public String getCompany() {
      return company;
    }

    public void setCompany(String company) {
      this.company = company;
    }
  }

  /** Accessors with names that are special. */
  public static class Names {
    private String url = "1";
    private String urlPath = "2";
    private String aBc = "3";
    private String under = "4";
    private Boolean boxed = true;

    public String getURL() {
      return url;
    }

    public Names setURL(String url) {
      this.url = url;
      return this;
    }

    public String getURLPath() {
      return urlPath;
    }

    public void setURLPath(String urlPath) {
      this.urlPath = urlPath;
    }

    public String getABc() {
      return aBc;
    }

    public void setaBc(String value) {
      this.aBc = value;
    }

    public String get_x() {
      return under;
    }

    public void set_x(String value) {
      this.under = value;
    }

    public Boolean isBoxed() {
      return boxed;
    }

    public void setBoxed(Boolean value) {
      this.boxed = value;
    }

    public String get() {
      return "no property";
    }

    public String getter() {
      return "ter";
    }

    public static String getStatic() {
      return "no property";
    }

    public void getNothing() {}
  }

  /** Fields instead of accessors. */
  public static class Fields {
    public String open = "o";
    public final String fixed = String.valueOf("f");
    public transient String passing = "p";
    public static String shared = "s";
    protected String guarded = "g";
    String local = "l";
    private String hidden = "h";
  }

  /** Private parts that are used all the same. */
  static final class Private {
    private String name;

    private Private() {}

    public String getName() {
      return name;
    }

    private void setName(String name) {
      this.name = name;
    }
  }

  /** Only a constructor with arguments. */
  public static final class Immutable {
    private final String name;

    public Immutable(String name) {
      this.name = name;
    }

    public String getName() {
      return name;
    }
  }

  /** Getters without setters, also for collections. */
  public static final class ReadOnly {
    private final List<String> items = new ArrayList<>(List.of("i"));
    private final Map<String, String> map = new HashMap<>(Map.of("k", "v"));

    public List<String> getItems() {
      return items;
    }

    public Map<String, String> getMap() {
      return map;
    }
  }

  /** Two ways to set and to get the same property. */
  public static final class Ambiguous {
    private String value = "v";

    public String getValue() {
      return value;
    }

    public boolean isValue() {
      return true;
    }

    public void setValue(String value) {
      this.value = value;
    }

    public void setValue(int value) {
      this.value = "int " + value;
    }
  }

  /** Setters that refuse. */
  public static final class Strict {
    private int value;

    public int getValue() {
      if (value < 0) {
        throw new IllegalStateException("negative");
      }
      return value;
    }

    public void setValue(int value) {
      if (value > 100) {
        throw new IllegalArgumentException("too large");
      }
      this.value = value;
    }
  }

  /** Generic bean. */
  public static class Page<T> {
    private List<T> items;
    private T first;

    public List<T> getItems() {
      return items;
    }

    public void setItems(List<T> items) {
      this.items = items;
    }

    public T getFirst() {
      return first;
    }

    public void setFirst(T first) {
      this.first = first;
    }
  }

  /** The variable of the super-class is fixed. */
  public static final class PersonPage extends Page<Person> {
    private String next;

    public String getNext() {
      return next;
    }

    public void setNext(String next) {
      this.next = next;
    }
  }

  /** An interface with a default getter. */
  public interface Shouting {
    String getName();

    default String getLoud() {
      return getName() + "!";
    }
  }

  /** Implements it. */
  public static final class Crier implements Shouting {
    @Override
    public String getName() {
      return "cry";
    }
  }

  /** A super-class that cannot be seen from outside. */
  static class Concealed {
    private String base = "b";

    public String getBase() {
      return base;
    }

    public void setBase(String base) {
      this.base = base;
    }
  }

  /** Inherits public accessors from it. */
  public static final class Revealed extends Concealed {
    private String own = "o";

    public String getOwn() {
      return own;
    }

    public void setOwn(String own) {
      this.own = own;
    }
  }

  /** Not only properties. */
  public static final class Sequence implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("a", "b").iterator();
    }

    public String getName() {
      return "sequence";
    }
  }

  /** A map with a property. */
  public static final class Dictionary extends HashMap<String, Object> {
    private static final long serialVersionUID = 1;

    public String getName() {
      return "dictionary";
    }
  }

  /** A bean that needs the official library. */
  public static final class Dated {
    private Instant at;
    private Optional<String> note = Optional.empty();

    public Instant getAt() {
      return at;
    }

    public void setAt(Instant at) {
      this.at = at;
    }

    public Optional<String> getNote() {
      return note;
    }

    public void setNote(Optional<String> note) {
      this.note = note;
    }
  }
}
