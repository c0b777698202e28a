package io.demitasse.runtime.payload.type;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** What there is to read and to write of a record. */
public final class RecordComponents {
  private RecordComponents() {}

  /** Null where the record has properties besides its components. */
  public static RecordComponent @Nullable [] of(Class<?> type) {
    if (hasProperties(type)) {
      return null;
    }
    RecordComponent[] components = type.getRecordComponents();
    for (RecordComponent component : components) {
      component.getAccessor().setAccessible(true);
    }
    return components;
  }

  private static boolean hasProperties(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      if (!Modifier.isStatic(method.getModifiers())
          && (SimpleClasses.isGetter(method)
              || (method.getParameterCount() == 1 && SimpleClasses.hasPrefix(method, "set")))) {
        return true;
      }
    }
    for (Class<?> parent : type.getInterfaces()) {
      if (hasProperties(parent)) {
        return true;
      }
    }
    return false;
  }

  public static Constructor<?> constructor(Class<?> type, RecordComponent[] components)
      throws NoSuchMethodException {
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = components[i].getType();
    }
    Constructor<?> canonical = type.getDeclaredConstructor(types);
    canonical.setAccessible(true);
    return canonical;
  }
}
