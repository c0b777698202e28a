package io.demitasse.runtime;

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

/** The type variables of a class's super-types, as that class fixes them. */
final class TypeVariables {
  private final Map<TypeVariable<?>, Type> bindings = new HashMap<>();

  static TypeVariables of(Class<?> type) {
    TypeVariables variables = new TypeVariables();
    variables.collect(type);
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

  /** What a type parameter of a super-type stands for; null where nobody says so. */
  @Nullable Type bindingOf(TypeVariable<?> variable) {
    Type bound = bindings.get(variable);
    return bound == null ? null : resolve(bound);
  }

  /** The type with its variables replaced: by what they stand for, else by their bound. */
  Type resolve(Type type) {
    return resolve(type, new HashSet<>());
  }

  /** A bound may name its own variable, as in {@code T extends Comparable<T>}. */
  private Type resolve(Type type, Set<TypeVariable<?>> open) {
    return switch (type) {
      case TypeVariable<?> variable -> {
        if (!open.add(variable)) {
          yield Object.class;
        }
        Type bound = bindings.getOrDefault(variable, variable.getBounds()[0]);
        Type resolved = resolve(bound, open);
        open.remove(variable);
        yield resolved;
      }
      case ParameterizedType generic -> {
        Type[] arguments = generic.getActualTypeArguments();
        for (int i = 0; i < arguments.length; i++) {
          arguments[i] = resolve(arguments[i], open);
        }
        yield new GenericType(generic.getRawType(), List.of(arguments));
      }
      case GenericArrayType array -> arrayOf(resolve(array.getGenericComponentType(), open));
      case WildcardType wildcard -> resolve(wildcard.getUpperBounds()[0], open);
      default -> type;
    };
  }

  private static Type arrayOf(Type component) {
    Type raw = component instanceof ParameterizedType generic ? generic.getRawType() : component;
    return ((Class<?>) raw).arrayType();
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
  }
}
