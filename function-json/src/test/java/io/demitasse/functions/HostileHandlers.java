package io.demitasse.functions;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaRuntimeInternal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Serial;
import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;

/** Handlers that leave behind what a runtime might stumble over. Each answers by its name. */
@SuppressWarnings({"ThreadLocalUsage", "ThreadPriorityCheck", "ToStringReturnsNull"})
public final class HostileHandlers {
  public String outIsNull() {
    System.setOut(null);
    System.setErr(null);
    return "outIsNull";
  }

  public String outIsClosed() {
    System.setOut(new PrintStream(OutputStream.nullOutputStream()));
    System.out.close();
    System.err.close();
    return "outIsClosed";
  }

  public String outThrows() {
    PrintStream throwing =
        new PrintStream(OutputStream.nullOutputStream()) {
          @Override
          public void flush() {
            throw new IllegalStateException("no flush");
          }
        };
    System.setOut(throwing);
    System.setErr(throwing);
    return "outThrows";
  }

  public String outOverflows() {
    PrintStream overflowing =
        new PrintStream(OutputStream.nullOutputStream()) {
          @Override
          public void flush() {
            System.out.flush();
          }
        };
    System.setOut(overflowing);
    return "outOverflows";
  }

  public String propertiesAreGone() {
    System.setProperties(new Properties());
    return "propertiesAreGone";
  }

  public String propertiesAreReset() {
    System.setProperties(null);
    return "propertiesAreReset";
  }

  public String propertiesThrow() {
    System.setProperties(new Stubborn());
    return "propertiesThrow";
  }

  public String noLineSeparator() {
    System.clearProperty("line.separator");
    System.clearProperty("user.dir");
    System.clearProperty("file.encoding");
    return "noLineSeparator";
  }

  public String otherProperties() {
    System.setProperty("line.separator", "\0");
    System.setProperty("user.dir", "/nonexistent");
    System.setProperty("java.io.tmpdir", "/nonexistent");
    System.setProperty("java.home", "/nonexistent");
    System.setProperty("java.class.path", "");
    for (String kind : new String[] {"file", "native", "stdout", "stderr", "sun.jnu"}) {
      System.setProperty(kind + ".encoding", "UTF-16BE");
    }
    return "otherProperties";
  }

  public String elsewhere() {
    Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
    return "elsewhere";
  }

  public String interrupted() {
    Thread.currentThread().interrupt();
    return "interrupted";
  }

  public String threadIsChanged() {
    Thread thread = Thread.currentThread();
    thread.setName("x".repeat(100_000));
    thread.setContextClassLoader(null);
    thread.setPriority(Thread.MIN_PRIORITY);
    thread.setUncaughtExceptionHandler((t, e) -> Runtime.getRuntime().halt(99));
    Thread.setDefaultUncaughtExceptionHandler((t, e) -> Runtime.getRuntime().halt(98));
    return "threadIsChanged";
  }

  /** Interrupts the handler's thread whenever it can, also while it waits for an event. */
  public String isInterruptedByOthers() {
    Thread handler = Thread.currentThread();
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          for (int i = 0; i < 10_000; i++) {
            handler.interrupt();
            Thread.onSpinWait();
          }
        });
    return "isInterruptedByOthers";
  }

  /** Whoever starts a thread meets what it throws. */
  public String threadLocalsThrow() {
    new InheritableThreadLocal<String>() {
      @Override
      protected String childValue(String parent) {
        throw new IllegalStateException("not for children");
      }
    }.set("mine");
    System.out.print("no line end");
    return "threadLocalsThrow";
  }

  public String log4jIsWanted() {
    LambdaRuntimeInternal.setUseLog4jAppender(true);
    return "log4jIsWanted";
  }

  public String logsNonsense(Context context) {
    context.getLogger().log((String) null);
    context.getLogger().log((byte[]) null);
    context.getLogger().log("\uD83D");
    Object nameless =
        new Object() {
          @Override
          public String toString() {
            return null;
          }
        };
    System.out.println(nameless);
    System.out.println(String.valueOf(nameless));
    System.err.printf("%s%n", nameless);
    return "logsNonsense";
  }

  /** System properties that cannot be changed any more. */
  private static final class Stubborn extends Properties {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public synchronized Object setProperty(String key, String value) {
      throw new SecurityException("not allowed");
    }

    @Override
    public synchronized Object remove(Object key) {
      throw new SecurityException("not allowed");
    }
  }
}
