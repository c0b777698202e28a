package io.demitasse.runtime.reflection;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import jdk.internal.reflect.ConstructorAccessor;
import org.jspecify.annotations.Nullable;

/** A constructor of the function that the runtime calls. Safe for use by many threads. */
public final class ConstructorCall {
  private final Constructor<?> constructor;

  private @Nullable ConstructorAccessor accessor;

  /** Of many threads some may not count: it makes no difference. */
  private int calls;

  ConstructorCall(Constructor<?> constructor, @Nullable ConstructorAccessor accessor) {
    this.constructor = constructor;
    this.accessor = accessor;
  }

  /** What is called, for messages. */
  public Constructor<?> constructor() {
    return constructor;
  }

  /** As {@link Constructor#newInstance}. */
  public Object newInstance(@Nullable Object... arguments)
      throws InvocationTargetException, InstantiationException, IllegalAccessException {
    ConstructorAccessor quickly = accessor;
    if (quickly == null) {
      return constructor.newInstance(arguments);
    }
    if (++calls > MethodCall.FEW) {
      accessor = null;
    }
    return quickly.newInstance(arguments);
  }
}
