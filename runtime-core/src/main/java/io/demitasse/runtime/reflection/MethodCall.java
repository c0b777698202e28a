package io.demitasse.runtime.reflection;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import jdk.internal.reflect.MethodAccessor;
import org.jspecify.annotations.Nullable;

/** A method of the function that the runtime calls. Safe for use by many threads. */
public final class MethodCall {
  /** So many native calls cost about as much as the method handles of one quick accessor. */
  static final int FEW = 5_000;

  private final Method method;

  private @Nullable MethodAccessor accessor;

  /** Of many threads some may not count: it makes no difference. */
  private int calls;

  MethodCall(Method method, @Nullable MethodAccessor accessor) {
    this.method = method;
    this.accessor = accessor;
  }

  /** What is called, for messages. */
  public Method method() {
    return method;
  }

  /** As {@link Method#invoke}. */
  public @Nullable Object invoke(@Nullable Object target, @Nullable Object... arguments)
      throws InvocationTargetException, IllegalAccessException {
    MethodAccessor quickly = accessor;
    if (quickly == null) {
      return method.invoke(target, arguments);
    }
    if (++calls > FEW) {
      accessor = null;
    }
    return quickly.invoke(target, arguments);
  }
}
