package io.demitasse.runtime.payload;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells objects by all that can be seen of them, classes included. */
final class Description {
  private final StringBuilder text = new StringBuilder();

  private Description() {}

  static String of(@Nullable Object value) {
    Description description = new Description();
    description.add(value);
    return description.text.toString();
  }

  private void add(@Nullable Object value) {
    if (value == null) {
      text.append("null");
      return;
    }
    text.append(value.getClass().getName()).append('(');
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, part) -> add(key, part));
    } else if (value instanceof Collection<?> collection) {
      collection.forEach(part -> add("", part));
    } else if (value instanceof ByteBuffer buffer) {
      text.append(StandardCharsets.ISO_8859_1.decode(buffer.duplicate()));
    } else if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        add("", Array.get(value, i));
      }
    } else if (value.getClass().getModule().isNamed()
        || value instanceof Enum
        || value instanceof Throwable
        || value.getClass().getName().startsWith("org.joda.time.")) {
      // Without the hash code that Object's own toString has.
      text.append(value.toString().replaceAll("@[0-9a-f]+$", ""));
    } else {
      addFields(value, value.getClass());
    }
    text.append(')');
  }

  private void add(Object name, @Nullable Object part) {
    text.append(name).append('=');
    add(part);
    text.append(' ');
  }

  private void addFields(Object value, Class<?> type) {
    if (type.getSuperclass() != null) {
      addFields(value, type.getSuperclass());
    }
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
        field.setAccessible(true);
        try {
          add(field.getName(), field.get(value));
        } catch (IllegalAccessException e) {
          throw new IllegalStateException(e);
        }
      }
    }
  }
}
