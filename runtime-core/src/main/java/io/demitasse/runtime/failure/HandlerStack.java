package io.demitasse.runtime.failure;

import java.util.Arrays;

/** The part of a stack trace that is the function's own. */
public final class HandlerStack {
  private static final String RUNTIME = "io.demitasse.runtime.";

  private HandlerStack() {}

  /** The frames above the runtime's, without those of the reflection that called the handler. */
  public static StackTraceElement[] of(Throwable thrown) {
    StackTraceElement[] frames = thrown.getStackTrace();
    int end = 0;
    while (end < frames.length && !frames[end].getClassName().startsWith(RUNTIME)) {
      end++;
    }
    if (end < frames.length) {
      while (end > 0 && isReflection(frames[end - 1].getClassName())) {
        end--;
      }
    }
    return Arrays.copyOf(frames, end);
  }

  private static boolean isReflection(String className) {
    return className.startsWith("java.lang.reflect.")
        || className.startsWith("jdk.internal.reflect.")
        || className.startsWith("java.lang.invoke.");
  }
}
