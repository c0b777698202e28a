package io.demitasse.functions.special;

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
import java.util.List;
import java.util.Map;
import net.sf.cglib.proxy.Callback;

/**
 * Beans and enums with annotations, of Jackson or of others, and what only looks like them. Each
 * can be made without arguments.
 */
@SuppressWarnings({"unused", "EffectivelyPrivate", "EnumOrdinal"})
public final class AnnotatedTypes {
  private AnnotatedTypes() {}

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
}
