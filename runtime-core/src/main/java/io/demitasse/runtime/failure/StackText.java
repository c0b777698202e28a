package io.demitasse.runtime.failure;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/**
 * Stack traces as text, without the runtime's own frames.
 *
 * <p>Not {@code Throwable.printStackTrace}: an exception class of the function may fail in its
 * {@code getMessage} or {@code toString}.
 */
public final class StackText {
  private StackText() {}

  public static String of(Throwable thrown) {
    StringBuilder text = new StringBuilder();
    append(text, "", "", thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    return text.toString();
  }

  private static void append(
      StringBuilder text, String indent, String caption, Throwable thrown, Set<Throwable> seen) {
    text.append(indent).append(caption).append(thrown.getClass().getName());
    text.append(": ").append(messageOf(thrown)).append('\n');
    if (!seen.add(thrown)) {
      text.append(indent).append("\t(already shown above)\n");
      return;
    }
    for (StackTraceElement frame : HandlerStack.of(thrown)) {
      text.append(indent).append("\tat ").append(frame).append('\n');
    }
    for (Throwable suppressed : thrown.getSuppressed()) {
      append(text, indent + "\t", "Suppressed: ", suppressed, seen);
    }
    Optional<Throwable> cause = causeOf(thrown);
    if (cause.isPresent()) {
      append(text, indent, "Caused by: ", cause.get(), seen);
    }
  }

  /** Empty also where the exception fails when asked for its cause. */
  static Optional<Throwable> causeOf(Throwable thrown) {
    try {
      return Optional.ofNullable(thrown.getCause());
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** The class's name where there is no message. */
  public static String messageOf(Throwable thrown) {
    String message;
    try {
      message = thrown.getLocalizedMessage();
    } catch (RuntimeException | StackOverflowError e) {
      message = "(its message cannot be read: " + e.getClass().getName() + ")";
    }
    return message == null ? thrown.getClass().getName() : message;
  }
}
