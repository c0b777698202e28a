package io.demitasse.runtime.failure;

import java.util.List;
import java.util.Optional;

/** Failures as {@code Throwable.printStackTrace} shows exceptions. */
public final class FailureText {
  /** The platform cuts a log event at 256 KiB. */
  private static final int MAX_LENGTH = 100_000;

  private static final int MAX_HEADLINE = 40_000;

  private final StringBuilder text = new StringBuilder();

  private FailureText() {}

  /** A line for the exception itself, before its trace. */
  public static String titleOf(Failure failure) {
    return bounded(failure.message()) + ": " + failure.type();
  }

  private static String bounded(String line) {
    return line.length() <= MAX_HEADLINE ? line : line.substring(0, MAX_HEADLINE) + "…";
  }

  public static String of(Failure failure) {
    FailureText made = new FailureText();
    made.append("", "", failure, List.of());
    return made.text.toString();
  }

  private void append(
      String indent, String caption, Failure failure, List<StackTraceElement> enclosing) {
    if (text.length() > MAX_LENGTH) {
      return;
    }
    List<StackTraceElement> frames = failure.frames();
    String headline = failure.headline();
    text.append(indent).append(caption);
    text.append(bounded(headline));
    if (!failure.note().isEmpty()) {
      text.append(" (").append(failure.note()).append(')');
    }
    text.append('\n');
    int common = inCommon(frames, enclosing);
    for (StackTraceElement frame : frames.subList(0, frames.size() - common)) {
      text.append(indent).append("\tat ").append(frame).append('\n');
    }
    if (common > 0) {
      text.append(indent).append("\t... ").append(common).append(" more\n");
    }
    for (Failure suppressed : failure.suppressed()) {
      append(indent + "\t", "Suppressed: ", suppressed, frames);
    }
    Optional<Failure> cause = failure.cause();
    if (cause.isPresent()) {
      append(indent, "Caused by: ", cause.get(), frames);
    }
  }

  private static int inCommon(List<StackTraceElement> frames, List<StackTraceElement> enclosing) {
    int common = 0;
    while (common < frames.size()
        && common < enclosing.size()
        && frames
            .get(frames.size() - 1 - common)
            .equals(enclosing.get(enclosing.size() - 1 - common))) {
      common++;
    }
    return common;
  }
}
