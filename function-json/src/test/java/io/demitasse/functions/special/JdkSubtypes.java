package io.demitasse.functions.special;

import java.security.Principal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Beans that are something of the JDK besides. Each can be made without arguments. */
@SuppressWarnings({"serial", "JavaUtilDate"})
public final class JdkSubtypes {
  private JdkSubtypes() {}

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
}
