package io.demitasse.functions;

import java.io.IOException;
import java.io.Serial;

/** Handlers whose exceptions turn on whoever looks at them, one method each. */
@SuppressWarnings({"DoNotCallSuggester", "InfiniteRecursion"})
public final class HostileExceptions {
  /** What {@code Failing} does in each of its methods. */
  private interface Trick {
    Object play();
  }

  private static Object recurse() {
    return recurse();
  }

  private static <E extends Throwable> Object sneak(Throwable thrown) throws E {
    @SuppressWarnings("unchecked")
    E any = (E) thrown;
    throw any;
  }

  public void message() {
    throw new Failing("message");
  }

  public void localizedMessage() {
    throw new Failing("localized message");
  }

  public void text() {
    throw new Failing("text");
  }

  public void stackTrace() {
    throw new Failing("stack trace");
  }

  public void cause() {
    throw new Failing("cause");
  }

  public void everything() {
    throw new Failing("");
  }

  public void everythingOverflows() {
    throw new Failing("", HostileExceptions::recurse);
  }

  public void everythingRunsOutOfMemory() {
    throw new Failing(
        "",
        () -> {
          throw new OutOfMemoryError("in the courtesy");
        });
  }

  public void everythingThrowsChecked() {
    throw new Failing("", () -> HostileExceptions.<RuntimeException>sneak(new IOException("sly")));
  }

  public void everythingIsNull() {
    throw new Failing("", () -> null);
  }

  public void nullsInTheStackTrace() {
    throw new Failing(
        "stack trace",
        () -> new StackTraceElement[] {null, new StackTraceElement("a.B", "c", null, 1), null});
  }

  public void hugeStackTrace() {
    StackTraceElement[] frames = new StackTraceElement[1_000_000];
    java.util.Arrays.fill(frames, new StackTraceElement("a.B", "c", "B.java", 1));
    throw new Failing("stack trace", () -> frames);
  }

  public void endlessCauses() {
    throw new Failing("cause", () -> new Failing("cause", Endless::new));
  }

  public void causesInACircle() {
    IllegalStateException thrown = new IllegalStateException("circle");
    thrown.initCause(new IOException("the other one", thrown));
    throw thrown;
  }

  public void itsOwnCause() {
    throw new Itself();
  }

  public void withoutStackOrSuppressed() {
    throw new RuntimeException("bare", null, false, false) {
      @Serial private static final long serialVersionUID = 1;
    };
  }

  public void strangelyNamed() throws Exception {
    throw StrangeNames.exceptionNamed("Größe \"\\\r\n\u0001\uD83D");
  }

  public void strangelyNamedFrames() {
    throw new Failing(
        "stack trace",
        () -> new StackTraceElement[] {new StackTraceElement("a\uD83D.\"", "\n", "\uDE00\\", -7)});
  }

  public void deepCauses() {
    Exception cause = new IOException("the root of it");
    for (int i = 0; i < 10_000; i++) {
      cause = new IllegalStateException("level " + i, cause);
    }
    throw new IllegalStateException("deep", cause);
  }

  public void fewCauses() {
    Exception cause = new IOException("the root of it");
    for (int i = 0; i < 20; i++) {
      cause = new IllegalStateException("level " + i, cause);
    }
    throw new IllegalStateException("deep", cause);
  }

  public void manySuppressed() {
    IllegalStateException thrown = new IllegalStateException("many");
    for (int i = 0; i < 100_000; i++) {
      thrown.addSuppressed(new IOException("suppressed " + i));
    }
    throw thrown;
  }

  public void suppressesItsCause() {
    IOException cause = new IOException("cause");
    IllegalStateException thrown = new IllegalStateException("circle", cause);
    cause.addSuppressed(thrown);
    throw thrown;
  }

  public void hugeMessage() {
    throw new IllegalStateException("λ".repeat(20_000_000), new IOException("behind it"));
  }

  public void halfASurrogatePair() {
    throw new IllegalStateException("half \uD83D, whole \uD83D\uDE00");
  }

  public void inAnAnonymousClass() {
    throw new IllegalStateException("anonymous") {
      @Serial private static final long serialVersionUID = 1;
    };
  }

  private static final class Itself extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public synchronized Throwable getCause() {
      return this;
    }
  }

  private static final class Endless extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    @Override
    public synchronized Throwable getCause() {
      return new Endless();
    }
  }

  private static final class Failing extends RuntimeException {
    @Serial private static final long serialVersionUID = 1;

    private final String where;
    private final transient Trick trick;

    Failing(String where) {
      this(
          where,
          () -> {
            throw new IllegalStateException("you asked for it");
          });
    }

    Failing(String where, Trick trick) {
      super("plain message");
      this.where = where;
      this.trick = trick;
    }

    private boolean here(String method) {
      // The constructor of Throwable is no place for tricks.
      return trick != null && (where.isEmpty() || where.equals(method));
    }

    @Override
    public String getMessage() {
      return here("message") ? (String) trick.play() : super.getMessage();
    }

    @Override
    public String getLocalizedMessage() {
      return here("localized message") ? (String) trick.play() : super.getLocalizedMessage();
    }

    @Override
    public String toString() {
      return here("text") ? (String) trick.play() : super.toString();
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      return here("stack trace") ? (StackTraceElement[]) trick.play() : super.getStackTrace();
    }

    @Override
    public synchronized Throwable getCause() {
      return here("cause") ? (Throwable) trick.play() : super.getCause();
    }
  }
}
