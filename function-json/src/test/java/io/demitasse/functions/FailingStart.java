package io.demitasse.functions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** Classes that fail while a function starts, or once it uses another one. */
@SuppressWarnings({"ClassInitializationDeadlock", "unused"})
public final class FailingStart {
  private FailingStart() {}

  private static Object fail() {
    throw new UncheckedIOException("no configuration", new IOException("config.json: not found"));
  }

  /** Its own static initialiser. */
  public static final class InInitialiser implements Supplier<String> {
    private static final Object NOTHING = fail();

    @Override
    public String get() {
      return "";
    }
  }

  /** Its constructor. */
  public static final class InConstructor implements Supplier<String> {
    public InConstructor() {
      fail();
    }

    @Override
    public String get() {
      return "";
    }
  }

  /** The static initialiser of a class that its constructor uses. */
  public static final class InClassOfConstructor implements Supplier<String> {
    private final String value = Lazy.value();

    @Override
    public String get() {
      return value;
    }
  }

  /** An error, which the JVM does not wrap. */
  public static final class ErrorInInitialiser implements Supplier<String> {
    private static final Object NOTHING = assertion();

    private static Object assertion() {
      throw new AssertionError("never so", new IOException("config.json: not found"));
    }

    @Override
    public String get() {
      return "";
    }
  }

  /** The static initialiser of a class that its method uses: each time that it is called. */
  public static final class InClassOfMethod implements Supplier<String> {
    @Override
    public String get() {
      return Lazy2.value();
    }
  }

  private static final class Lazy {
    private static final Object NOTHING = fail();

    static String value() {
      return "";
    }
  }

  private static final class Lazy2 {
    private static final Object NOTHING = fail();

    static String value() {
      return "";
    }
  }
}
