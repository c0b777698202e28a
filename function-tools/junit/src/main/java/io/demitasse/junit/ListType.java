package io.demitasse.junit;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The type of a list with elements of one class. */
record ListType(Class<?> element) implements ParameterizedType {
  @Override
  public Type[] getActualTypeArguments() {
    return new Type[] {element};
  }

  @Override
  public Type getRawType() {
    return List.class;
  }

  /** None, as the specification of the interface says of top-level types. */
  @Override
  public @Nullable Type getOwnerType() {
    return null;
  }
}
