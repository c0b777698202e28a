package io.demitasse.runtime.failure;

/** The part of a stack trace that is the function's own. */
final class HandlerStack {
  private static final String RUNTIME = "io.demitasse.runtime.";

  private HandlerStack() {}

  /**
   * How many of the frames are above the runtime's, without those of the reflection that called the
   * handler.
   */
  static int end(StackTraceElement[] frames) {
    int end = 0;
    while (end < frames.length && !isOf(frames[end], RUNTIME)) {
      end++;
    }
    if (end < frames.length) {
      while (end > 0 && isReflection(frames[end - 1])) {
        end--;
      }
    }
    return end;
  }

  private static boolean isReflection(StackTraceElement frame) {
    return isOf(frame, "java.lang.reflect.")
        || isOf(frame, "jdk.internal.reflect.")
        || isOf(frame, "java.lang.invoke.");
  }

  /** An exception of the function may put anything into its stack, null too. */
  private static boolean isOf(StackTraceElement frame, String packagePrefix) {
    return frame != null && frame.getClassName().startsWith(packagePrefix);
  }
}
