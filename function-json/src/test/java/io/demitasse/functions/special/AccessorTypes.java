package io.demitasse.functions.special;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Beans whose getters and setters are rivals, are inherited, or are none. Each can be made without
 * arguments.
 */
@SuppressWarnings("unused")
public final class AccessorTypes {
  private AccessorTypes() {}

  public static class Truths {
    public boolean isPrimitive() {
      return true;
    }

    public Boolean isBoxed() {
      return true;
    }

    public String isText() {
      return "no";
    }
  }

  public static class AtomicTruth {
    public AtomicBoolean isAtomic() {
      return new AtomicBoolean(true);
    }
  }

  public static class OptionalTruth {
    public Optional<Boolean> isOptional() {
      return Optional.of(true);
    }
  }

  public static class ReferenceTruth {
    public AtomicReference<Boolean> isReference() {
      return new AtomicReference<>(true);
    }
  }

  public static class IsAndGet {
    public boolean isActive() {
      return true;
    }

    public String getActive() {
      return "get";
    }
  }

  public static class GetOverIs extends IsAndGet {
    public String getOther() {
      return "get";
    }

    @Override
    public boolean isActive() {
      return false;
    }
  }

  public static class Is {
    public boolean isActive() {
      return true;
    }
  }

  public static class GetInSub extends Is {
    public String getActive() {
      return "get";
    }
  }

  public static class Get {
    public String getActive() {
      return "get";
    }
  }

  public static class IsInSub extends Get {
    public boolean isActive() {
      return true;
    }
  }

  public static class NoGetters {
    public Void getVoid() {
      return null;
    }

    public void getNothing() {}

    public String getWith(String parameter) {
      return parameter;
    }

    public static String getStatic() {
      return "static";
    }

    private String getPrivate() {
      return "private";
    }

    String getPackage() {
      return "package";
    }

    protected String getProtected() {
      return "protected";
    }

    public String get() {
      return "get";
    }

    public boolean is() {
      return true;
    }

    public void set(String nothing) {}

    public String getter() {
      return "ter";
    }

    public boolean island() {
      return true;
    }
  }

  /** Getters and setters of an interface. */
  public interface Identified<T> {
    T getId();

    void setId(T id);

    default String getKind() {
      return "kind of " + getId();
    }

    default void setKind(String kind) {
      setId(null);
    }

    static String getStatic() {
      return "static";
    }
  }

  public static class IdentifiedByText extends Plain implements Identified<String> {
    private String id = "i";

    @Override
    public String getId() {
      return id;
    }

    @Override
    public void setId(String id) {
      this.id = id;
    }
  }

  public static class Based<T> {
    private T value;

    public T getValue() {
      return value;
    }

    public void setValue(T value) {
      this.value = value;
    }
  }

  public static class BasedOnNumber extends Based<Integer> {
    @Override
    public void setValue(Integer value) {
      super.setValue(value == null ? null : value + 1);
    }
  }

  public static class BasedOnList extends Based<List<Integer>> {}

  public static class TextOrNumber {
    private Object value = "none";

    public Object getValue() {
      return value;
    }

    public void setValue(Integer value) {
      this.value = value;
    }

    public void setValue(String value) {
      this.value = value;
    }
  }

  public static class PrimitiveOrBoxed {
    private Object value = "none";

    public Object getValue() {
      return value;
    }

    public void setValue(Integer value) {
      this.value = "boxed" + value;
    }

    public void setValue(int value) {
      this.value = "primitive" + value;
    }
  }

  public static class TwoRivals {
    public void setValue(Integer value) {}

    public void setValue(Long value) {}

    public int getName() {
      return 1;
    }
  }

  public static class RivalInSub extends TextOrNumber {
    public void setValue(Boolean value) {
      setValue("of sub " + value);
    }
  }

  public static class Setters {
    private String name = "n";
    private String value = "v";

    public String getName() {
      return name;
    }

    public String getValue() {
      return value;
    }

    public Setters setName(String name) {
      this.name = name + " chained";
      return this;
    }

    private void setValue(String value) {
      this.value = value + " privately";
    }

    public static void setStatic(String text) {}

    public void setTwo(String one, String two) {}
  }

  public static class VariableArguments {
    private String[] value = {};

    public void setValue(String... value) {
      this.value = value;
    }

    public String[] getValue() {
      return value;
    }
  }
}
