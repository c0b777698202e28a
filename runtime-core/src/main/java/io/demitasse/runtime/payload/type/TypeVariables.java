package io.demitasse.runtime.payload.type;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
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

  /**
   * The type with its variables replaced, by what they stand for, else by their bound; the very
   * same type where there are none.
   */
  public Type resolve(Type type) {
    return resolve(type, new HashSet<>());
  }

  /** The type with the upper bounds of wildcards in their place. */
  public static Type withoutWildcards(Type type) {
    if (type instanceof WildcardType wildcard) {
      return withoutWildcards(wildcard.getUpperBounds()[0]);
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      boolean changed = false;
      for (int i = 0; i < arguments.length; i++) {
        Type plain = withoutWildcards(arguments[i]);
        changed |= !plain.equals(arguments[i]);
        arguments[i] = plain;
      }
      return changed
          ? new BoundType.Parameterized(generic.getRawType(), generic.getOwnerType(), arguments)
          : type;
    }
    if (type instanceof GenericArrayType array) {
      Type component = array.getGenericComponentType();
      Type plain = withoutWildcards(component);
      return plain.equals(component) ? type : arrayOf(plain);
    }
    return type;
  }

  /** A bound may name its own variable, as in {@code T extends Comparable<T>}. */
  private Type resolve(Type type, Set<TypeVariable<?>> open) {
    if (type instanceof TypeVariable<?> variable) {
      return resolveVariable(variable, open);
    }
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      Type owner = generic.getOwnerType();
      Type resolvedOwner = owner == null ? null : resolve(owner, open);
      boolean changed = resolveAll(arguments, open);
      return changed || !Objects.equals(owner, resolvedOwner)
          ? new BoundType.Parameterized(generic.getRawType(), resolvedOwner, arguments)
          : type;
    }
    if (type instanceof GenericArrayType array) {
      Type component = array.getGenericComponentType();
      Type resolved = resolve(component, open);
      return resolved.equals(component) ? type : arrayOf(resolved);
    }
    if (type instanceof WildcardType wildcard) {
      Type[] upper = wildcard.getUpperBounds();
      Type[] lower = wildcard.getLowerBounds();
      boolean changed = resolveAll(upper, open);
      changed |= resolveAll(lower, open);
      return changed ? new BoundType.Wildcard(upper, lower) : type;
    }
    return type;
  }

  /** In place; returns whether any was another. */
  private boolean resolveAll(Type[] types, Set<TypeVariable<?>> open) {
    boolean changed = false;
    for (int i = 0; i < types.length; i++) {
      Type resolved = resolve(types[i], open);
      changed |= !resolved.equals(types[i]);
      types[i] = resolved;
    }
    return changed;
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
    return component instanceof Class<?> plain
        ? plain.arrayType()
        : new BoundType.ArrayOf(component);
  }
}
