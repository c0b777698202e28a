package io.demitasse.runtime.payload.value;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is read and written differently because of where a type comes up. */
public interface TypeRules {
  /** Gives the properties of a class the names that they have in JSON. */
  <M extends @Nullable Object> void rename(Class<?> type, Map<String, M> properties);

  /** Null for types that are read as everywhere. */
  @Nullable ValueReader readerOf(Class<?> type);

  /** Null for types that are written as everywhere. */
  @Nullable ValueWriter writerOf(Class<?> type);
}
