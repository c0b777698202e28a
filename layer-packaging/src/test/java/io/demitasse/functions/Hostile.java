package io.demitasse.functions;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Does to its process what a function can do to it. */
public final class Hostile {
  private static final List<Object> LEAK = new ArrayList<>();

  /** As the event says; answers {@code "served"} if it gets that far. */
  public String handle(Map<String, Object> event) throws Exception {
    switch (String.valueOf(event.get("do"))) {
      case "exit" -> System.exit(3);
      case "halt" -> Runtime.getRuntime().halt(4);
      case "exit with a hook that hangs" -> {
        hang();
        System.exit(5);
      }
      case "exit with a hook that throws" -> {
        Runtime.getRuntime()
            .addShutdownHook(
                new Thread(() -> {
                  throw new IllegalStateException("hook");
                }));
        System.exit(6);
      }
      case "exit from another thread" -> {
        Thread.ofPlatform().start(() -> System.exit(7));
        Thread.sleep(60_000);
      }
      case "overflow in equals" -> {
        Set<Object> set = new HashSet<>(Set.of(new Endless()));
        LEAK.add(set.add(new Endless()));
      }
      case "fill the heap" -> {
        for (int size = 1 << 20; ; size = Math.max(size / 2, 16)) {
          leak(size);
        }
      }
      case "allocate too much" -> LEAK.add(new long[Integer.MAX_VALUE - 8]);
      case "fill metaspace" -> {
        byte[] bytes = classFile();
        while (true) {
          LEAK.add(MethodHandles.lookup().defineHiddenClass(bytes, false).lookupClass());
        }
      }
      case "start a thread too much" -> new Thread(null, Hostile::park, "huge", 1L << 46).start();
      case "allocate direct memory" -> LEAK.add(ByteBuffer.allocateDirect(1 << 30));
      case "crash" -> {
        long pid = ProcessHandle.current().pid();
        new ProcessBuilder("sh", "-c", "kill -SEGV " + pid).start().waitFor();
        Thread.sleep(60_000);
      }
      case "be killed" -> {
        long pid = ProcessHandle.current().pid();
        new ProcessBuilder("sh", "-c", "kill -KILL " + pid).start().waitFor();
        Thread.sleep(60_000);
      }
      case "leave threads running" -> {
        Thread.ofPlatform().name("left").start(Hostile::park);
        Thread.currentThread().interrupt();
      }
      case "take the streams away" -> {
        System.setOut(null);
        System.setErr(null);
        System.setIn(null);
      }
      case "throw what cannot be looked at" -> throw new Unreadable();
      default -> {}
    }
    return "served";
  }

  @SuppressWarnings("EmptyCatch")
  private static void leak(int size) {
    if (size > 16) {
      try {
        while (true) {
          LEAK.add(new byte[size]);
        }
      } catch (OutOfMemoryError e) {
        // Smaller ones may fit.
      }
    } else {
      while (true) {
        LEAK.add(new byte[size]);
      }
    }
  }

  private static void hang() {
    Runtime.getRuntime().addShutdownHook(new Thread(Hostile::park));
  }

  private static void park() {
    while (true) {
      try {
        Thread.sleep(Long.MAX_VALUE);
      } catch (InterruptedException e) {
        // On and on.
      }
    }
  }

  private static byte[] classFile() throws IOException {
    try (InputStream in = Hostile.class.getResourceAsStream("Hostile$Small.class")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }

  /** A class to be defined again and again. */
  static final class Small {}

  private static final class Endless {
    @Override
    public int hashCode() {
      return 1;
    }

    @Override
    @SuppressWarnings("EqualsUnsafeCast")
    public boolean equals(Object other) {
      return other.equals(this);
    }
  }

  private static final class Unreadable extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public String getMessage() {
      throw new IllegalStateException("no message");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      throw new IllegalStateException("no stack");
    }
  }

  /** Ends the process before there is a handler. */
  public static final class ExitsAtStart {
    static {
      System.exit(8);
    }

    public String handle() {
      return "served";
    }
  }

  /** Fails with a shutdown hook that never ends. */
  public static final class FailsAndHangs {
    static {
      hang();
      failAtStart();
    }

    private static void failAtStart() {
      throw new IllegalStateException("no start", new IOException("the reason"));
    }

    public String handle() {
      return "served";
    }
  }
}
