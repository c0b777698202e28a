package io.demitasse.runtime.payload.type;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the types that are made for Jackson: annotated for it, or its own. */
public final class JacksonTypes {
  private static final String SHADED = "com.amazonaws.lambda.thirdparty.";

  private final Set<Class<?>> seen = new HashSet<>();

  /**
   * Whether the official library treats a class specially for an annotation: one of those that
   * Jackson knows in {@code java.beans}, or of the Jackson inside that library, which functions can
   * reach. The super-types are not looked at.
   */
  public static boolean isAnnotatedForOfficial(Class<?> type) {
    if (hasNoSuchAnnotations(type)) {
      return false;
    }
    if (anyForOfficial(type)) {
      return true;
    }
    for (Field field : type.getDeclaredFields()) {
      if (anyForOfficial(field)) {
        return true;
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (anyForOfficial(method)) {
        return true;
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (anyForOfficial(constructor)) {
        return true;
      }
      for (Annotation[] ofParameter : constructor.getParameterAnnotations()) {
        for (Annotation annotation : ofParameter) {
          if (isForOfficial(annotation.annotationType())) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean anyForOfficial(AnnotatedElement element) {
    for (Annotation annotation : element.getDeclaredAnnotations()) {
      if (isForOfficial(annotation.annotationType())) {
        return true;
      }
    }
    return false;
  }

  /** Also an annotation of the function's own that bundles some of Jackson. */
  private static boolean isForOfficial(Class<?> annotation) {
    return annotation.getName().startsWith("java.beans.")
        || annotation.getName().startsWith(SHADED)
        || bundles(annotation, SHADED);
  }

  private static boolean bundles(Class<?> annotation, String prefix) {
    if (isOfJdkOrTools(annotation)) {
      return false;
    }
    for (Annotation on : annotation.getDeclaredAnnotations()) {
      String name = on.annotationType().getName();
      if (name.startsWith(prefix) && name.endsWith(".JacksonAnnotationsInside")) {
        return true;
      }
    }
    return false;
  }

  /** Most annotations are of these, and none of these stands for others. */
  private static boolean isOfJdkOrTools(Class<?> annotation) {
    String name = annotation.getName();
    return annotation.getModule().isNamed()
        || name.startsWith("kotlin.")
        || name.startsWith("org.jetbrains.")
        || name.startsWith("org.jspecify.")
        || name.startsWith("jakarta.")
        || name.startsWith("javax.");
  }

  /** Looks at the type, its type arguments, its super-types and the types of its properties. */
  public boolean anyIn(@Nullable Type type) {
    if (type instanceof Class<?> raw) {
      return raw.isArray() ? anyIn(raw.getComponentType()) : in(raw);
    }
    if (type instanceof ParameterizedType generic) {
      return anyIn(generic.getRawType()) || anyOf(generic.getActualTypeArguments());
    }
    return type instanceof GenericArrayType array && anyIn(array.getGenericComponentType());
  }

  private boolean anyOf(Type[] types) {
    for (Type type : types) {
      if (anyIn(type)) {
        return true;
      }
    }
    return false;
  }

  /** To see an annotation is to make a class that is it, which a start can do without. */
  private static boolean hasNoSuchAnnotations(Class<?> type) {
    return type.getModule().isNamed()
        || type.getName().startsWith("com.amazonaws.services.lambda.runtime.");
  }

  private boolean in(Class<?> type) {
    if (hasNoSuchAnnotations(type) || !seen.add(type)) {
      return false;
    }
    return isOfDatabind(type)
        || isAnnotated(type)
        || anyIn(type.getGenericSuperclass())
        || anyOf(type.getGenericInterfaces())
        || inMembers(type);
  }

  private boolean inMembers(Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      if (isAnnotated(field) || anyIn(field.getGenericType())) {
        return true;
      }
    }
    for (Method method : type.getDeclaredMethods()) {
      if (isAnnotated(method) || (isGetter(method) && anyIn(method.getGenericReturnType()))) {
        return true;
      }
    }
    for (Constructor<?> constructor : type.getDeclaredConstructors()) {
      if (isAnnotated(constructor)) {
        return true;
      }
      for (Annotation[] ofParameter : constructor.getParameterAnnotations()) {
        if (anyOfJackson(ofParameter)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isGetter(Method method) {
    return method.getParameterCount() == 0 && method.getName().startsWith("get");
  }

  private static boolean isAnnotated(AnnotatedElement element) {
    return anyOfJackson(element.getDeclaredAnnotations());
  }

  private static boolean anyOfJackson(Annotation[] annotations) {
    for (Annotation annotation : annotations) {
      Class<?> type = annotation.annotationType();
      if (type.getName().startsWith("com.fasterxml.jackson.annotation.")
          || isOfDatabind(type)
          || bundles(type, "com.fasterxml.jackson.annotation.")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOfDatabind(Class<?> type) {
    return type.getName().startsWith("com.fasterxml.jackson.databind.")
        || type.getName().startsWith("tools.jackson.databind.");
  }
}
