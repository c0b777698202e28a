package io.demitasse.junit.inprocess;

import java.io.PrintStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the place of {@link System} in the classes of a function: see {@link ProcessReferences}.
 *
 * <p>Static state, because that is what it stands for: each function has this class once, in its
 * own class loader. Names and signatures are those of {@code System}.
 */
public final class FunctionSystem {
  private static final String TRACE_VARIABLE = "_X_AMZN_TRACE_ID";
  private static final String TRACE_PROPERTY = "com.amazonaws.xray.traceHeader";

  /** The function's own standard output, once it has begun. */
  @SuppressWarnings("NonFinalStaticField") // As System.out, which setOut replaces.
  public static volatile @Nullable PrintStream out = System.out;

  /** The function's own standard error. */
  @SuppressWarnings("NonFinalStaticField")
  public static volatile @Nullable PrintStream err = System.err;

  @SuppressWarnings("NonFinalStaticField") // Set once, before any class of the function is loaded.
  private static volatile Map<String, String> variables = Map.of();

  private static final Map<String, Optional<String>> PROPERTIES = new ConcurrentHashMap<>();

  private FunctionSystem() {}

  static void begin(Map<String, String> environment) {
    variables = Map.copyOf(environment);
  }

  public static void setOut(@Nullable PrintStream stream) {
    out = stream;
  }

  public static void setErr(@Nullable PrintStream stream) {
    err = stream;
  }

  public static @Nullable String getenv(String name) {
    return name.equals(TRACE_VARIABLE) ? getProperty(TRACE_PROPERTY) : variables.get(name);
  }

  public static Map<String, String> getenv() {
    String trace = getProperty(TRACE_PROPERTY);
    if (trace == null) {
      return variables;
    }
    Map<String, String> all = new ConcurrentHashMap<>(variables);
    all.put(TRACE_VARIABLE, trace);
    return Map.copyOf(all);
  }

  public static @Nullable String getProperty(String name) {
    Optional<String> own = PROPERTIES.get(name);
    return own == null ? System.getProperty(name) : own.orElse(null);
  }

  public static @Nullable String getProperty(String name, @Nullable String otherwise) {
    String value = getProperty(name);
    return value == null ? otherwise : value;
  }

  public static @Nullable String setProperty(String name, String value) {
    if (isOfJdk(name)) {
      return System.setProperty(name, value);
    }
    String before = getProperty(name);
    PROPERTIES.put(name, Optional.of(value));
    return before;
  }

  public static @Nullable String clearProperty(String name) {
    if (isOfJdk(name)) {
      return System.clearProperty(name);
    }
    String before = getProperty(name);
    PROPERTIES.put(name, Optional.empty());
    return before;
  }

  /** The JDK reads these by itself, and so not from here: they are of the whole JVM. */
  private static boolean isOfJdk(String name) {
    for (String prefix : new String[] {"java.", "javax.", "jdk.", "sun.", "http", "user."}) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  /** In place of {@code Throwable.printStackTrace()}, which prints to the JVM's standard error. */
  public static void printStackTrace(Throwable thrown) {
    PrintStream stream = err;
    if (stream != null) {
      thrown.printStackTrace(stream);
    }
  }

  public static void exit(int status) {
    FunctionProcess.getRuntime().exit(status);
  }
}
