package io.demitasse.functions;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.annotation.JsonCreator;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.annotation.JsonIgnore;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.annotation.JsonProperty;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.annotation.JsonValue;
import groovy.lang.MetaClass;
import java.beans.BeanProperty;
import java.beans.ConstructorProperties;
import java.beans.JavaBean;
import java.beans.Transient;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.nio.ByteBuffer;
import java.security.Principal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.sf.cglib.proxy.Callback;

/**
 * Classes that the official library treats specially, or that look as if it might. Each can be made
 * without arguments.
 */
@SuppressWarnings({
  "unused",
  "NullAway",
  "serial",
  "rawtypes",
  "ClassCanBeStatic",
  "EffectivelyPrivate",
  "EnumOrdinal",
  "HidingField",
  "JavaUtilDate",
  "OptionalUsedAsFieldOrParameterType"
})
public final class SpecialTypes {
  private SpecialTypes() {}

  /** The plain case that the others add to. */
  public static class Plain {
    private String name = "n";
    private int value = 1;

    public String getName() {
      return name;
    }

    public void setName(String name) {
      this.name = name;
    }

    public int getValue() {
      return value;
    }

    public void setValue(int value) {
      this.value = value;
    }
  }

  public static class TransientGetter extends Plain {
    @Override
    @Transient
    public String getName() {
      return super.getName();
    }
  }

  public static class TransientSetter extends Plain {
    @Override
    @Transient
    public void setName(String name) {
      super.setName(name);
    }
  }

  public static class TransientInSuper extends TransientGetter {
    public String getMore() {
      return "more";
    }
  }

  public static class NotTransientAfterAll extends TransientGetter {
    @Override
    @Transient(false)
    public String getName() {
      return super.getName();
    }
  }

  public static class WithConstructorProperties {
    private final String first;
    private final int second;

    public WithConstructorProperties() {
      this("none", 0);
    }

    @ConstructorProperties({"value", "name"})
    public WithConstructorProperties(String first, int second) {
      this.first = first;
      this.second = second;
    }

    public String getValue() {
      return first;
    }

    public int getName() {
      return second;
    }
  }

  @JavaBean
  public static class DescribedBean extends Plain {
    @Override
    @BeanProperty(description = "what it is called")
    public void setName(String name) {
      super.setName(name);
    }
  }

  public static class OfGroovy extends Plain {
    public MetaClass getMetaClass() {
      return new MetaClass() {
        public Object getSelf() {
          return this;
        }
      };
    }

    public void setMetaClass(MetaClass metaClass) {}
  }

  public static class OwnMetaClass extends Plain {
    public String getMetaClass() {
      return "mine";
    }
  }

  public static class OfCglib extends Plain {
    public Callback[] getCallbacks() {
      return new Callback[0];
    }
  }

  public static class OwnCallbacks extends Plain {
    public String[] getCallbacks() {
      return new String[] {"mine"};
    }
  }

  public static class ShadedProperty extends Plain {
    @Override
    @JsonProperty("n")
    public String getName() {
      return super.getName();
    }
  }

  public static class ShadedIgnore extends Plain {
    @JsonIgnore public String more = "m";
  }

  @JsonPropertyOrder({"value", "name"})
  public static class ShadedOrder extends Plain {}

  public static class ShadedOrderInSuper extends ShadedOrder {}

  public static class ShadedValue extends Plain {
    @JsonValue
    public String asText() {
      return "text";
    }
  }

  public static class ShadedCreator extends Plain {
    @JsonCreator
    public static ShadedCreator of(@JsonProperty("name") String name) {
      ShadedCreator made = new ShadedCreator();
      made.setName("made of " + name);
      return made;
    }
  }

  /** An annotation that stands for another one. */
  @Retention(RetentionPolicy.RUNTIME)
  @JacksonAnnotationsInside
  @JsonProperty("bundled")
  public @interface Bundle {}

  public static class ShadedBundle extends Plain {
    @Override
    @Bundle
    public String getName() {
      return super.getName();
    }
  }

  /** An interface with an annotation. */
  public interface Ignoring {
    @JsonIgnore
    String getName();
  }

  public static class ShadedInInterface extends Plain implements Ignoring {}

  /** An enum with annotations. */
  public enum Renamed {
    @JsonProperty("eins")
    ONE,
    TWO
  }

  /** An enum that is written by its value. */
  public enum Valued {
    ONE,
    TWO;

    @JsonValue
    public int number() {
      return ordinal() + 1;
    }
  }

  /** An enum with everything that does not matter. */
  public enum Texts {
    ONE {
      @Override
      public String getName() {
        return "uno";
      }
    },
    TWO;

    public String getName() {
      return "one";
    }

    @Override
    public String toString() {
      return "text";
    }
  }

  public static class Enums {
    public Renamed renamed = Renamed.ONE;
    public Valued valued = Valued.TWO;
    public Texts texts = Texts.ONE;
    public List<Texts> list = List.of(Texts.ONE, Texts.TWO);
    public Map<Texts, Integer> map = Map.of(Texts.ONE, 1);
  }

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

  public static class PublicFields {
    public String name = "n";
    public final int value = Integer.parseInt("1");
    public transient String hidden = "transient";
    public volatile String open = "volatile";
    public static String all = "static";
    private String inside = "private";
    protected String family = "protected";
  }

  public static class PublicSuper {
    public String name = "super";
  }

  public static class HidingPrivately extends PublicSuper {
    private String name = "sub";
    public int value = 1;
  }

  public static class HidingPublicly extends HidingPrivately {
    public String name = "sub sub";
  }

  public static class TransientWithGetter {
    private transient String name = "n";
    public transient int value = 1;

    public String getName() {
      return name;
    }

    public int getValue() {
      return value;
    }

    public void setName(String name) {
      this.name = name;
    }
  }

  public static class Text extends Plain implements CharSequence {
    @Override
    public int length() {
      return 1;
    }

    @Override
    public char charAt(int index) {
      return 'x';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return this;
    }

    @Override
    public String toString() {
      return "x";
    }
  }

  public static class Amount extends Number {
    public String getName() {
      return "n";
    }

    @Override
    public String toString() {
      return "5 of them";
    }

    @Override
    public int intValue() {
      return 5;
    }

    @Override
    public long longValue() {
      return 5;
    }

    @Override
    public float floatValue() {
      return 5;
    }

    @Override
    public double doubleValue() {
      return 5;
    }
  }

  public static class Pair implements Map.Entry<String, Integer> {
    public String getName() {
      return "n";
    }

    @Override
    public Integer getValue() {
      return 1;
    }

    @Override
    public String getKey() {
      return "k";
    }

    @Override
    public Integer setValue(Integer value) {
      return 2;
    }
  }

  public static class Looping implements Iterator<String> {
    private boolean done;

    public String getName() {
      return "n";
    }

    @Override
    public boolean hasNext() {
      return !done;
    }

    @Override
    public String next() {
      done = true;
      return "next";
    }
  }

  public static class Loopable implements Iterable<String> {
    public String getName() {
      return "n";
    }

    @Override
    public Iterator<String> iterator() {
      return List.of("a").iterator();
    }
  }

  public static class NamelessLoopable implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return List.of("a").iterator();
    }
  }

  public static class PropertyList extends ArrayList<String> {
    public String getName() {
      return "n";
    }
  }

  public static class PropertyMap extends HashMap<String, String> {
    public String getName() {
      return "n";
    }
  }

  public static class ShortList extends AbstractList<String> {
    @Override
    public String get(int index) {
      return "x";
    }

    @Override
    public int size() {
      return 1;
    }
  }

  public static class Harmless extends Plain
      implements Comparable<Harmless>,
          AutoCloseable,
          Principal,
          Callable<String>,
          Supplier<String> {
    @Override
    public int compareTo(Harmless other) {
      return 0;
    }

    @Override
    public void close() {}

    @Override
    public String call() {
      return "";
    }

    @Override
    public String get() {
      return "";
    }
  }

  public static class Failure extends RuntimeException {
    @Override
    public StackTraceElement[] getStackTrace() {
      return new StackTraceElement[0];
    }

    public String getName() {
      return "n";
    }
  }

  public static class Day extends Date {
    public Day() {
      super(5);
    }

    public String getName() {
      return "n";
    }
  }

  public static class Reference extends AtomicReference<String> {
    public Reference() {
      super("r");
    }

    public String getName() {
      return "n";
    }
  }

  public static class Loader extends ClassLoader {
    public String getOther() {
      return "n";
    }
  }

  public static class Names {
    public String getURL() {
      return "1";
    }

    public String getURLPath() {
      return "2";
    }

    public String getABc() {
      return "3";
    }

    public String getaBc() {
      return "4";
    }

    public String get_x() {
      return "5";
    }

    public String get1() {
      return "7";
    }

    public String getX() {
      return "8";
    }

    public String getxIndex() {
      return "9";
    }

    public boolean isURI() {
      return true;
    }
  }

  public static class OrderInSuper {
    private String zebra = "z";
    private String middle = "m";
    private String yak = "y";

    public String getYak() {
      return yak;
    }

    public String getVirtual() {
      return "v";
    }

    public String getZebra() {
      return zebra;
    }
  }

  public static class Order extends OrderInSuper implements Identified<Integer> {
    private String beta = "b";
    public String open = "o";
    private String middle = "hides";
    private transient String gone = "g";
    private static String none = "x";
    private String alpha = "a";
    private String setterOnly = "s";

    public String getComputed() {
      return "c";
    }

    public String getAlpha() {
      return alpha;
    }

    public void setSetterOnly(String value) {}

    public String getGone() {
      return gone;
    }

    public String getBeta() {
      return beta;
    }

    @Override
    public Integer getId() {
      return 1;
    }

    @Override
    public void setId(Integer id) {}

    private String getMiddle() {
      return middle;
    }
  }

  public static class Ordered {
    private int zebra = 1;
    private int yak = 2;
    private int alpha = 3;
    private int middle = 4;

    public int getAlpha() {
      return alpha;
    }

    public int getMiddle() {
      return middle;
    }

    public int getZebra() {
      return zebra;
    }

    public int getYak() {
      return yak;
    }
  }

  public static class OrderedInSub extends Ordered {
    private int before = 0;

    public int getBefore() {
      return before;
    }

    @Override
    public int getAlpha() {
      return 33;
    }
  }

  public static class Buffers {
    public ByteBuffer heap = ByteBuffer.wrap(new byte[] {1, 2, 3});
    public ByteBuffer part = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}, 1, 2);
    public ByteBuffer slice = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}, 1, 2).slice();
    public ByteBuffer readOnly = ByteBuffer.wrap(new byte[] {1, 2, 3}).asReadOnlyBuffer();
    public ByteBuffer direct = ByteBuffer.allocateDirect(2);
    public ByteBuffer none = null;
  }

  public static class Self {
    public Self getSelf() {
      return this;
    }
  }

  public static class Failing extends Plain {
    @Override
    public String getName() {
      throw new IllegalStateException("no name");
    }
  }

  public static class Objects {
    public Object lambda = (Runnable) () -> {};
    public Object plain = new Object();
    public Object anonymous =
        new Object() {
          public String getName() {
            return "n";
          }
        };
    public Object type = String.class;
    public Object date = new Date(5);
    public Object streamed = List.of(Stream.of("a"));
    public Object optional = Optional.of("o");
    public Object inner = new Outer().new Inner();
    public char letter = 'c';
    public Character boxed = 'd';
    public char[] letters = {'e'};
    public StringBuilder builder = new StringBuilder("f");
    public float fraction = 1.1f;
    public Object nothing = null;
    public Map<String, Object> nulls = nulls();

    private static Map<String, Object> nulls() {
      Map<String, Object> map = new HashMap<>();
      map.put("a", null);
      return map;
    }
  }

  public static class Outer {
    /** One that belongs to another. */
    public class Inner extends Plain {}
  }

  public static class Nested {
    public TransientGetter part = new TransientGetter();
    public List<Plain> list = new ArrayList<>(List.of(new OfGroovy(), new Plain()));
  }

  public record Components(String name, int value) {
    public Components() {
      this("n", 1);
    }
  }

  public record WithGetter(String name, int value) {
    public WithGetter() {
      this("n", 1);
    }

    public String getMore() {
      return "more";
    }
  }

  public record WithTruth(String name, int value) {
    public WithTruth() {
      this("n", 1);
    }

    public boolean isMore() {
      return true;
    }

    public String isNone() {
      return "none";
    }
  }

  public record WithOddNames(String issue, boolean isActive, String getaway, String settings) {
    public WithOddNames() {
      this("i", true, "g", "s");
    }
  }

  public record WithSetter(String name, int value) {
    public WithSetter() {
      this("n", 1);
    }

    public void setMore(String more) {}
  }

  public record WithShaded(@JsonProperty("n") String name, int value) {
    public WithShaded() {
      this("n", 1);
    }
  }

  public record WithAccessor(String name, int value) {
    public WithAccessor() {
      this("n", 1);
    }

    @Override
    public String name() {
      return "accessed " + name;
    }
  }

  public record WithInterface(String name, int value)
      implements Supplier<String>, Comparable<WithInterface> {
    public WithInterface() {
      this("n", 1);
    }

    @Override
    public String get() {
      return "";
    }

    @Override
    public int compareTo(WithInterface other) {
      return 0;
    }
  }

  /** A default getter for records. */
  public interface Labelled {
    default String getLabel() {
      return "label";
    }
  }

  public record WithDefault(String name, int value) implements Labelled {
    public WithDefault() {
      this("n", 1);
    }
  }

  public record WithText(String name) implements CharSequence {
    public WithText() {
      this("n");
    }

    @Override
    public int length() {
      return 1;
    }

    @Override
    public char charAt(int index) {
      return 'n';
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return this;
    }
  }

  public record Refusing(String name, int value) {
    public Refusing() {
      this("n", 1);
    }

    public Refusing {
      if (value == 0) {
        throw new IllegalArgumentException("value is missing");
      }
    }
  }
}
