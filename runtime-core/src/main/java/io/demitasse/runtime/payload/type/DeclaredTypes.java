package io.demitasse.runtime.payload.type;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the declared type of a response says of the objects in it. */
public final class DeclaredTypes {
  private DeclaredTypes() {}

  /** What is in the containers: Person for a {@code Map<String, List<Person>>}. */
  public static Class<?> leafOf(Type type) {
    if (type instanceof GenericArrayType array) {
      return leafOf(array.getGenericComponentType());
    }
    Class<?> raw =
        (Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type);
    if (raw.isArray()) {
      return leafOf(raw.getComponentType());
    }
    Type content = null;
    if (Map.class.isAssignableFrom(raw)) {
      content = TypeVariables.of(type).bindingOf(Map.class.getTypeParameters()[1]);
    } else if (Collection.class.isAssignableFrom(raw)) {
      content = TypeVariables.of(type).bindingOf(Collection.class.getTypeParameters()[0]);
    } else {
      return raw;
    }
    return content == null ? Object.class : leafOf(TypeVariables.withoutWildcards(content));
  }

  /** Whether the class of an object tells more than this type, or just the same. */
  public static boolean saysNothing(Class<?> leaf) {
    return leaf == Object.class
        || leaf == Character.class
        || leaf.isPrimitive()
        || leaf.isEnum()
        || Scalar.of(leaf) != null
        || (leaf.isInterface() && !leaf.getModule().isNamed() && hasNoProperties(leaf));
  }

  private static boolean hasNoProperties(Class<?> type) {
    BeanProperties properties = BeanProperties.of(type);
    return properties != null && properties.getters().isEmpty();
  }

  /** Whether all objects in the containers are of this very class. */
  public static boolean holds(Class<?> leaf, @Nullable Object value) {
    if (value == null) {
      return true;
    }
    if (value instanceof Map<?, ?> map) {
      return holdsAll(leaf, map.values());
    }
    if (value instanceof Collection<?> collection) {
      return holdsAll(leaf, collection);
    }
    if (value instanceof Object[] array) {
      return holdsAll(leaf, Arrays.asList(array));
    }
    return value.getClass() == leaf;
  }

  private static boolean holdsAll(Class<?> leaf, Collection<?> values) {
    for (Object value : values) {
      if (!holds(leaf, value)) {
        return false;
      }
    }
    return true;
  }
}
