package io.demitasse.functions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Beans of events and responses whose accessors, fields or constructors are not as usual. */
@SuppressWarnings({"unused", "MultipleTopLevelClasses", "ArrayRecordComponent"})
public final class OddTypes {
  private OddTypes() {}

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
}
