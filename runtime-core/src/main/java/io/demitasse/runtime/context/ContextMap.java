package io.demitasse.runtime.context;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/**
 * A library's store of texts for the current thread: a class with the static methods {@code put}
 * and {@code remove}. Reached by reflection in the loader of the function, whose class it is: the
 * boot loader, which has the runtime, does not see it.
 */
final class ContextMap {
  private final Method putMethod;
  private final Method removeMethod;

  private ContextMap(Method putMethod, Method removeMethod) {
    this.putMethod = putMethod;
    this.removeMethod = removeMethod;
  }

  /**
   * Initialises the class.
   *
   * @param valueType of the second parameter of {@code put}
   * @throws Throwable what its static initialiser throws, besides
   */
  static ContextMap of(String className, Class<?> valueType, ClassLoader loader) throws Throwable {
    Class<?> map = Class.forName(className, true, loader);
    return new ContextMap(
        map.getMethod("put", String.class, valueType), map.getMethod("remove", String.class));
  }

  void put(String name, String value) throws Throwable {
    call(putMethod, name, value);
  }

  void remove(String name) throws Throwable {
    call(removeMethod, name);
  }

  private static void call(Method method, Object... arguments) throws Throwable {
    try {
      method.invoke(null, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
