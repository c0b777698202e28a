package io.demitasse.functions;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.lang.invoke.MethodHandles;
import java.nio.ByteBuffer;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Does to its process what a function can do to it. */
public final class Hostile {
  private static final List<Object> LEAK = new ArrayList<>();

  /** As the event says; answers {@code "served"} if it gets that far. */
  public Object handle(Map<String, Object> event) throws Exception {
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
      case "take all memory there is" -> {
        while (true) {
          LEAK.add(ByteBuffer.allocateDirect(1 << 20));
        }
      }
      case "let a child take all memory" -> {
        return sh("head -c 2000000000 /dev/zero | tail");
      }
      case "crash" -> signal("SEGV");
      case "be killed" -> signal("KILL");
      case "be terminated" -> signal("TERM");
      case "be aborted" -> signal("ABRT");
      case "be stopped" -> signal("STOP");
      case "leave threads running" -> {
        Thread.ofPlatform().name("left").start(Hostile::park);
        Thread.currentThread().interrupt();
      }
      case "take the streams away" -> {
        System.setOut(null);
        System.setErr(null);
        System.setIn(null);
      }
      case "close the descriptors" -> {
        new FileInputStream(FileDescriptor.in).close();
        new FileOutputStream(FileDescriptor.out).close();
        new FileOutputStream(FileDescriptor.err).close();
      }
      case "print without a line end" -> {
        String text = "x".repeat(1 << 20);
        for (int i = 0; i < 60; i++) {
          System.err.print(text);
        }
      }
      case "let a child print without a line end" -> sh("tr '\\0' x </dev/zero | head -c 60000000");
      case "throw what cannot be looked at" -> throw new Unreadable();
      case "answer itself" -> {
        Map<String, Object> answer = new HashMap<>();
        answer.put("self", answer);
        return answer;
      }
      case "answer without an end" -> {
        return new Unending();
      }
      case "answer what cannot be written" -> {
        return new Unwritable(1);
      }
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

  /** The second hook waits for the end that waits for it. */
  private static void hang() {
    Runtime.getRuntime().addShutdownHook(new Thread(Hostile::park));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> System.exit(9)));
  }

  private static void signal(String name) throws Exception {
    sh("kill -" + name + " " + ProcessHandle.current().pid());
    Thread.sleep(60_000);
  }

  private static String sh(String command) throws Exception {
    return "exit status " + new ProcessBuilder("sh", "-c", command).inheritIO().start().waitFor();
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

  /** Has always one more. */
  private static final class Unending extends AbstractList<String> {
    @Override
    public int size() {
      return Integer.MAX_VALUE;
    }

    @Override
    public String get(int index) {
      return "more of it";
    }

    @Override
    public Iterator<String> iterator() {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return true;
        }

        @Override
        public String next() {
          return "more of it";
        }
      };
    }
  }

  /** Fails when its component is asked for. */
  public record Unwritable(int number) {
    @Override
    public int number() {
      throw new IllegalStateException("no number");
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
