package io.demitasse.runtime.payload.type;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Types of the JDK's kinds whose variables were replaced. They print, compare and hash like the
 * JDK's own: serializers of functions use types as keys and as text.
 */
abstract sealed class BoundType implements Type {

  @Override
  public final String toString() {
    return getTypeName();
  }

  private static void append(StringBuilder text, Type[] types, String separator) {
    for (int i = 0; i < types.length; i++) {
      text.append(i == 0 ? "" : separator).append(types[i].getTypeName());
    }
  }

  /** For instance {@code Map<String, Item>} in place of {@code Map<String, T>}. */
  static final class Parameterized extends BoundType implements ParameterizedType {
    private final Type raw;
    private final @Nullable Type owner;
    private final Type[] arguments;

    Parameterized(Type raw, @Nullable Type owner, Type[] arguments) {
      this.raw = raw;
      this.owner = owner;
      this.arguments = arguments;
    }

    @Override
    public Type[] getActualTypeArguments() {
      return arguments.clone();
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return owner;
    }

    @Override
    public String getTypeName() {
      StringBuilder text = new StringBuilder();
      if (owner == null) {
        text.append(raw.getTypeName());
      } else {
        text.append(owner.getTypeName()).append('$').append(((Class<?>) raw).getSimpleName());
      }
      if (arguments.length > 0) {
        text.append('<');
        append(text, arguments, ", ");
        text.append('>');
      }
      return text.toString();
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(arguments) ^ Objects.hashCode(owner) ^ Objects.hashCode(raw);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ParameterizedType type
          && raw.equals(type.getRawType())
          && Objects.equals(owner, type.getOwnerType())
          && Arrays.equals(arguments, type.getActualTypeArguments());
    }
  }

  /** For instance {@code List<Item>[]} in place of {@code List<T>[]}. */
  static final class ArrayOf extends BoundType implements GenericArrayType {
    private final Type component;

    ArrayOf(Type component) {
      this.component = component;
    }

    @Override
    public Type getGenericComponentType() {
      return component;
    }

    @Override
    public String getTypeName() {
      return component.getTypeName() + "[]";
    }

    @Override
    public int hashCode() {
      return component.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof GenericArrayType type
          && component.equals(type.getGenericComponentType());
    }
  }

  /** For instance {@code ? extends Item} in place of {@code ? extends T}. */
  static final class Wildcard extends BoundType implements WildcardType {
    private final Type[] upper;
    private final Type[] lower;

    Wildcard(Type[] upper, Type[] lower) {
      this.upper = upper;
      this.lower = lower;
    }

    @Override
    public Type[] getUpperBounds() {
      return upper.clone();
    }

    @Override
    public Type[] getLowerBounds() {
      return lower.clone();
    }

    @Override
    public String getTypeName() {
      StringBuilder text = new StringBuilder("?");
      if (lower.length > 0) {
        append(text.append(" super "), lower, " & ");
      } else if (upper.length > 0 && upper[0] != Object.class) {
        append(text.append(" extends "), upper, " & ");
      }
      return text.toString();
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(lower) ^ Arrays.hashCode(upper);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof WildcardType type
          && Arrays.equals(upper, type.getUpperBounds())
          && Arrays.equals(lower, type.getLowerBounds());
    }
  }
}
