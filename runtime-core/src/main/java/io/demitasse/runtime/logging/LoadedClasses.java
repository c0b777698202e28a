package io.demitasse.runtime.logging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Optional;

/** Tells which classes a loader has loaded already, without loading any. */
public final class LoadedClasses {
  private final ClassLoader loader;
  private final Optional<Method> find;

  public LoadedClasses(ClassLoader loader) {
    this.loader = loader;
    this.find = findLoadedClass();
  }

  /** Empty without {@code --add-opens=java.base/java.lang=ALL-UNNAMED}. */
  private static Optional<Method> findLoadedClass() {
    try {
      Method method = ClassLoader.class.getDeclaredMethod("findLoadedClass", String.class);
      return method.trySetAccessible() ? Optional.of(method) : Optional.empty();
    } catch (NoSuchMethodException e) {
      return Optional.empty();
    }
  }

  ClassLoader loader() {
    return loader;
  }

  boolean contains(String className) {
    try {
      return find.isPresent() && find.get().invoke(loader, className) != null;
    } catch (IllegalAccessException | InvocationTargetException e) {
      return false;
    }
  }
}
