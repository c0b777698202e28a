package io.demitasse.functions;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;

/** Says exactly what a handler was given: classes and values, all the way down. */
final class Described {
  private Described() {}

  static String of(Object value) throws IllegalAccessException {
    if (value == null) {
      return "null";
    }
    Class<?> type = value.getClass();
    StringBuilder text = new StringBuilder(type.getSimpleName());
    if (value instanceof Map<?, ?> map) {
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(' ').append(of(entry.getKey())).append('=').append(of(entry.getValue()));
      }
    } else if (value instanceof Collection<?> collection) {
      for (Object element : collection) {
        text.append(' ').append(of(element));
      }
    } else if (type.isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        text.append(' ').append(of(Array.get(value, i)));
      }
    } else if (isValue(type)) {
      return text.append(':').append(value).toString();
    } else {
      for (Class<?> declaring = type;
          !declaring.getModule().isNamed();
          declaring = declaring.getSuperclass()) {
        describeFields(value, declaring, text);
      }
    }
    return "(" + text + ")";
  }

  private static boolean isValue(Class<?> type) {
    return type.getModule().isNamed()
        || type.isEnum()
        || type.getName().startsWith("org.joda.time.");
  }

  private static void describeFields(Object value, Class<?> declaring, StringBuilder text)
      throws IllegalAccessException {
    for (Field field : declaring.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        field.setAccessible(true);
        text.append(' ').append(field.getName()).append('=').append(of(field.get(value)));
      }
    }
  }
}
