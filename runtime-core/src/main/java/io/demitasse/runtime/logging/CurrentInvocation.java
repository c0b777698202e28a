package io.demitasse.runtime.logging;

import org.jspecify.annotations.Nullable;

/**
 * Which invocation is being served, for log records.
 *
 * <p>Where an environment serves one invocation at a time, all threads share the answer: those that
 * the handler starts log its id too. Where it serves many, each thread has its own.
 */
public final class CurrentInvocation {
  private static final Ids NONE = new Ids("", "");

  private final @Nullable ThreadLocal<Ids> perThread;
  private volatile Ids shared = NONE;

  private record Ids(String request, String tenant) {}

  private CurrentInvocation(@Nullable ThreadLocal<Ids> perThread) {
    this.perThread = perThread;
  }

  public static CurrentInvocation shared() {
    return new CurrentInvocation(null);
  }

  public static CurrentInvocation perThread() {
    return new CurrentInvocation(new InheritableThreadLocal<>());
  }

  public void begin(String requestId, String tenantId) {
    set(new Ids(requestId, tenantId));
  }

  public void end() {
    set(NONE);
  }

  /** {@code ""} between invocations. */
  String requestId() {
    return get().request();
  }

  /** {@code ""} for functions without tenants. */
  String tenantId() {
    return get().tenant();
  }

  private void set(Ids ids) {
    if (perThread == null) {
      shared = ids;
    } else {
      perThread.set(ids);
    }
  }

  private Ids get() {
    if (perThread == null) {
      return shared;
    }
    Ids ids = perThread.get();
    return ids == null ? NONE : ids;
  }
}
