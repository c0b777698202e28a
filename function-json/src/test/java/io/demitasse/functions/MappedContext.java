package io.demitasse.functions;

/** A function with a static SLF4J logger, as most have one; SLF4J is only there when it runs. */
public final class MappedContext {
  private static final Class<?> CONTEXT = load();

  private MappedContext() {}

  private static Class<?> load() {
    try {
      Class<?> factory = Class.forName("org.slf4j.LoggerFactory");
      factory.getMethod("getLogger", String.class).invoke(null, "fun");
      return Class.forName("org.slf4j.MDC");
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("SLF4J is missing", e);
    }
  }

  public static Object requestId() throws ReflectiveOperationException {
    return CONTEXT.getMethod("get", String.class).invoke(null, "AWSRequestId");
  }
}
