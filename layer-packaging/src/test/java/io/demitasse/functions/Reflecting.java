package io.demitasse.functions;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Tells how the JVM calls what is found by reflection. */
public final class Reflecting {
  private static final String NATIVE = "NativeAccessor";

  /**
   * Whether the JVM itself makes the call that is the third frame of a stack, below this method.
   */
  public static String kind() {
    return Arrays.stream(new Throwable().getStackTrace())
            .skip(1)
            .limit(2)
            .anyMatch(frame -> frame.getClassName().contains(NATIVE))
        ? "native"
        : "usual";
  }

  /** How the handler itself is called. */
  public List<String> handler(Map<String, Object> event) throws ReflectiveOperationException {
    return List.of(kind(), (String) Reflecting.class.getMethod("kind").invoke(null));
  }

  /** Its event. */
  public Map<String, Object> map(Map<String, Object> event) {
    return event;
  }

  /** Its event. */
  public Order order(Order event) {
    return event;
  }

  /** Its event. */
  public Greeting bean(Greeting event) {
    return event;
  }

  /** A record. */
  public record Order(String key1, int count, List<Order> parts) {}

  /** A bean. */
  public static final class Greeting {
    private String text = "";

    /** As in the event. */
    public String getKey1() {
      return text;
    }

    /** As in the event. */
    public void setKey1(String value) {
      text = value;
    }
  }

  /** As a framework that calls very many methods before the first event. */
  public static final class ManyCalls {
    private static final List<Object> RESULTS = calls(2_500);

    /** How a method is called that was not called before, and the property that chooses. */
    public List<String> choice(Map<String, Object> event) throws ReflectiveOperationException {
      return List.of(
          (String) Reflecting.class.getMethod("kind").invoke(null),
          String.valueOf(System.getProperty("jdk.reflect.useNativeAccessorOnly")),
          String.valueOf(RESULTS.size()));
    }

    private static List<Object> calls(int count) {
      try (InputStream in = Reflecting.class.getResourceAsStream("Reflecting$Small.class")) {
        byte[] small = in.readAllBytes();
        List<Object> results = new ArrayList<>();
        while (results.size() < count) {
          Class<?> another = MethodHandles.lookup().defineHiddenClass(small, true).lookupClass();
          results.add(another.getMethod("one").invoke(null));
        }
        return results;
      } catch (IOException | ReflectiveOperationException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Defined very many times, so that it has very many methods. */
  public static final class Small {
    /** One. */
    public static int one() {
      return 1;
    }
  }
}
