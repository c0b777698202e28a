package io.demitasse.runtime.failure;

import io.demitasse.runtime.json.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an exception once and for all.
 *
 * <p>Exceptions are code of the function. Each of their methods may throw, overflow the stack,
 * return null or arrays with nulls in them, or name another cause whenever it is asked. None of
 * that may cost the report, so every call is guarded against everything, and their number is
 * bounded.
 */
public final class FailureReader {
  private static final int MAX_EXCEPTIONS = 100;

  /** As many as the JVM records of itself, unless an option says otherwise. */
  private static final int MAX_FRAMES = 1024;

  private static final int MAX_MESSAGE = 1 << 19;

  private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private FailureReader() {}

  public static Failure read(Throwable thrown) {
    return new FailureReader().failure(thrown);
  }

  private Failure failure(Throwable thrown) {
    // A class may be named by any characters but a few.
    String type = Text.wellFormed(thrown.getClass().getName());
    if (!seen.add(thrown)) {
      return Failure.onlyNamed(type, "already shown above");
    }
    if (seen.size() > MAX_EXCEPTIONS) {
      return Failure.onlyNamed(
          type, "more than " + MAX_EXCEPTIONS + " exceptions: the rest is left out");
    }
    StringBuilder notes = new StringBuilder();
    String message = text(type, read(thrown, Part.MESSAGE, notes));
    String headline = headline(thrown, type, message, notes);
    List<StackTraceElement> frames = frames(read(thrown, Part.STACK, notes));
    List<Failure> suppressed = suppressed(read(thrown, Part.SUPPRESSED, notes));
    Object cause = read(thrown, Part.CAUSE, notes);
    return new Failure(
        type,
        message,
        headline,
        frames,
        notes.toString(),
        suppressed,
        cause instanceof Throwable next ? Optional.of(failure(next)) : Optional.empty());
  }

  private enum Part {
    MESSAGE,
    HEADLINE,
    STACK,
    SUPPRESSED,
    CAUSE
  }

  private static @Nullable Object read(Throwable thrown, Part part, StringBuilder notes) {
    try {
      return switch (part) {
        case MESSAGE -> thrown.getLocalizedMessage();
        case HEADLINE -> thrown.toString();
        case STACK -> thrown.getStackTrace();
        case SUPPRESSED -> thrown.getSuppressed();
        case CAUSE -> thrown.getCause();
      };
    } catch (Throwable e) {
      String separator = notes.isEmpty() ? "" : "; ";
      notes.append(separator).append("its ").append(name(part)).append(" cannot be read: ");
      notes.append(e.getClass().getName());
      return part == Part.MESSAGE ? "(" + notes + ")" : null;
    }
  }

  private static String name(Part part) {
    return switch (part) {
      case MESSAGE -> "message";
      case HEADLINE -> "text";
      case STACK -> "stack trace";
      case SUPPRESSED -> "suppressed exceptions";
      case CAUSE -> "cause";
    };
  }

  private static String text(String type, @Nullable Object message) {
    return message instanceof String text ? bounded(text) : type;
  }

  private static String headline(
      Throwable thrown, String type, String message, StringBuilder notes) {
    return read(thrown, Part.HEADLINE, notes) instanceof String text
        ? bounded(text)
        : type + ": " + message;
  }

  private static String bounded(String text) {
    return text.length() <= MAX_MESSAGE
        ? text
        : text.substring(0, MAX_MESSAGE) + "… (" + text.length() + " characters)";
  }

  private static List<StackTraceElement> frames(@Nullable Object stack) {
    List<StackTraceElement> frames = new ArrayList<>();
    if (stack instanceof StackTraceElement[] elements) {
      int end = HandlerStack.end(elements);
      for (int i = 0; i < end && frames.size() < MAX_FRAMES; i++) {
        if (elements[i] != null) {
          frames.add(elements[i]);
        }
      }
    }
    return frames;
  }

  private List<Failure> suppressed(@Nullable Object suppressed) {
    List<Failure> failures = new ArrayList<>();
    if (suppressed instanceof Throwable[] all) {
      for (Throwable one : all) {
        if (one != null && seen.size() <= MAX_EXCEPTIONS) {
          failures.add(failure(one));
        }
      }
    }
    return failures;
  }
}
