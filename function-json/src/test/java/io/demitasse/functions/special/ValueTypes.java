package io.demitasse.functions.special;

import io.demitasse.functions.special.AnnotatedTypes.OfGroovy;
import io.demitasse.functions.special.AnnotatedTypes.TransientGetter;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Beans with values of all kinds. Each can be made without arguments. */
@SuppressWarnings({"unused", "ClassCanBeStatic", "EffectivelyPrivate", "JavaUtilDate"})
public final class ValueTypes {
  private ValueTypes() {}

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
}
