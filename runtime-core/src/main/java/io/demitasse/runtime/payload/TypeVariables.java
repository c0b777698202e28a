package io.demitasse.runtime.payload;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The type variables of a type and its super-types, as that type fixes them. */
public final class TypeVariables {
  private final Map<TypeVariable<?>, Type> bindings = new HashMap<>();

  public static TypeVariables of(Type type) {
    TypeVariables variables = new TypeVariables();
    variables.bind(type);
    return variables;
  }

  private void collect(Class<?> type) {
    for (Type parent : type.getGenericInterfaces()) {
      bind(parent);
    }
    Type superclass = type.getGenericSuperclass();
    if (superclass != null) {
      bind(superclass);
    }
  }

  private void bind(Type parent) {
    if (parent instanceof ParameterizedType generic) {
      Class<?> raw = (Class<?>) generic.getRawType();
      TypeVariable<?>[] parameters = raw.getTypeParameters();
      for (int i = 0; i < parameters.length; i++) {
        bindings.putIfAbsent(parameters[i], generic.getActualTypeArguments()[i]);
      }
      collect(raw);
    } else {
      collect((Class<?>) parent);
    }
  }

  /** What a type parameter of a super-type stands for; null where nobody says so, nor bounds it. */
  public @Nullable Type bindingOf(TypeVariable<?> parameter) {
    Type bound = bindings.get(parameter);
    while (bound instanceof TypeVariable<?> variable) {
      Type next = bindings.get(variable);
      if (next == null) {
        return variable.getBounds()[0] == Object.class ? null : resolve(variable);
      }
      bound = next;
    }
    return bound == null ? null : resolve(bound);
  }

  /** The type with its variables replaced: by what they stand for, else by their bound. */
  public Type resolve(Type type) {
    return resolve(type, new HashSet<>());
  }

  /** A bound may name its own variable, as in {@code T extends Comparable<T>}. */
  private Type resolve(Type type, Set<TypeVariable<?>> open) {
    if (type instanceof TypeVariable<?> variable) {
      return resolveVariable(variable, open);
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = resolve(arguments[i], open);
      }
      return new GenericType(generic.getRawType(), List.of(arguments));
    }
    if (type instanceof GenericArrayType array) {
      return arrayOf(resolve(array.getGenericComponentType(), open));
    }
    return type instanceof WildcardType wildcard
        ? resolve(wildcard.getUpperBounds()[0], open)
        : type;
  }

  private Type resolveVariable(TypeVariable<?> variable, Set<TypeVariable<?>> open) {
    if (!open.add(variable)) {
      return Object.class;
    }
    Type resolved = resolve(bindings.getOrDefault(variable, variable.getBounds()[0]), open);
    open.remove(variable);
    return resolved;
  }

  private static Type arrayOf(Type component) {
    return component instanceof Class<?> plain ? plain.arrayType() : new GenericArray(component);
  }

  private record GenericArray(Type component) implements GenericArrayType {
    @Override
    public Type getGenericComponentType() {
      return component;
    }
  }

  private record GenericType(Type raw, List<Type> arguments) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(new Type[0]);
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return raw instanceof Class<?> type ? type.getDeclaringClass() : null;
    }

    // By hand: a key of maps at every start, and those that the compiler makes spin classes.
    @Override
    public int hashCode() {
      return 31 * raw.hashCode() + arguments.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof GenericType type
          && raw.equals(type.raw)
          && arguments.equals(type.arguments);
    }
  }
}
