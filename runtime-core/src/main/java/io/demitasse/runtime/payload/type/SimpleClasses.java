package io.demitasse.runtime.payload.type;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Tells classes that are a set of properties and nothing else. */
public final class SimpleClasses {
  private SimpleClasses() {}

  public static boolean contains(Class<?> type) {
    return !type.getModule().isNamed()
        && !type.isInterface()
        && !type.isEnum()
        && !type.isLocalClass()
        && !type.isAnonymousClass()
        && isSimple(type);
  }

  /** The same of a class and its super-types, of which each may make it something else. */
  private static boolean isSimple(@Nullable Class<?> type) {
    if (type == null || type == Object.class || type == Record.class) {
      return true;
    }
    if (isKnownToOfficial(type.getName()) || JacksonTypes.isAnnotatedForOfficial(type)) {
      return false;
    }
    for (Class<?> parent : type.getInterfaces()) {
      if (!isSimple(parent)) {
        return false;
      }
    }
    return isSimple(type.getSuperclass());
  }

  /**
   * Whether the official library has a form of its own for what is of this type, by its serializers
   * for JDK types, for whatever can be iterated or read like a text, and for proxies; or belongs to
   * the Jackson inside of it. Super-classes of the JDK are no matter: those are never beans here.
   */
  private static boolean isKnownToOfficial(String name) {
    return switch (name) {
      case "java.lang.Iterable",
          "java.util.Iterator",
          "java.util.Map",
          "java.util.Map$Entry",
          "java.lang.CharSequence",
          "java.util.stream.BaseStream",
          "java.nio.file.Path",
          "java.sql.Blob",
          "org.w3c.dom.Node" ->
          true;
      default ->
          name.startsWith("com.amazonaws.lambda.thirdparty.")
              || name.startsWith("org.joda.time.")
              || name.startsWith("javax.xml.")
              || name.startsWith("net.sf.cglib.proxy.")
              || name.startsWith("org.hibernate.proxy.");
    };
  }

  /** Whether Jackson takes it for one, if it is public. */
  static boolean isGetter(Method method) {
    Class<?> type = method.getReturnType();
    if (method.getParameterCount() > 0 || type == void.class || type == Void.class) {
      return false;
    }
    return hasPrefix(method, "get")
        || (hasPrefix(method, "is") && (isTruth(type) || mayHoldTruth(type)));
  }

  private static boolean isTruth(Class<?> type) {
    return type == boolean.class || type == Boolean.class;
  }

  /** Jackson takes a boolean inside of these for one, too. */
  static boolean mayHoldTruth(Class<?> type) {
    return type.getName().startsWith("java.util.concurrent.atomic.Atomic")
        || type.getName().equals("java.util.Optional");
  }

  static boolean hasPrefix(Method method, String prefix) {
    return method.getName().startsWith(prefix) && method.getName().length() > prefix.length();
  }
}
