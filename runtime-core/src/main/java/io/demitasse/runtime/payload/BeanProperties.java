package io.demitasse.runtime.payload;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a class by the official runtime's naming rules.
 *
 * <p>Notes:
 *
 * <ul>
 *   <li>Getters must be public; setters need not, and may return something.
 *   <li>Public fields that are not transient are properties, final ones too.
 *   <li>{@code getURL} is {@code URL}, {@code getABc} {@code ABc}, {@code getaBc} {@code aBc}.
 *   <li>Where two methods compete for one name, the official library has further rules; this class
 *       then knows {@linkplain #of nothing}, and that library has to do the work.
 * </ul>
 */
final class BeanProperties {
  private final Map<String, Member> getters = new LinkedHashMap<>();
  private final Map<String, Member> setters = new LinkedHashMap<>();
  private boolean ambiguous;

  private BeanProperties() {}

  /** Null where the rules above do not settle it. */
  static @Nullable BeanProperties of(Class<?> type) {
    BeanProperties properties = new BeanProperties();
    for (Class<?> declaring = type;
        declaring != null && declaring != Object.class;
        declaring = declaring.getSuperclass()) {
      // A super-class of the JDK brings what beans have not: elements, a stack trace, a thread.
      if (declaring.getModule().isNamed()) {
        return null;
      }
      properties.addMethods(declaring.getDeclaredMethods());
    }
    properties.addInterfaceGetters(type);
    properties.addFields(type);
    return properties.ambiguous ? null : properties;
  }

  /** What writes each property: a public method without parameters, or a field. */
  Map<String, Member> getters() {
    return getters;
  }

  /** What sets each property: a method of one parameter, or a field. */
  Map<String, Member> setters() {
    return setters;
  }

  private void addMethods(Method[] methods) {
    for (Method method : methods) {
      if (method.isSynthetic() || Modifier.isStatic(method.getModifiers())) {
        continue;
      }
      if (isGetter(method)) {
        addGetter(method);
      } else if (hasPrefix(method, "set") && method.getParameterCount() == 1) {
        addSetter(method);
      }
    }
  }

  private void addInterfaceGetters(Class<?> type) {
    for (Method method : type.getMethods()) {
      if (isOfInterface(method) && isGetter(method)) {
        addGetter(method);
      }
    }
  }

  private static boolean isOfInterface(Method method) {
    return method.getDeclaringClass().isInterface()
        && !method.isSynthetic()
        && !Modifier.isStatic(method.getModifiers());
  }

  private void addFields(Class<?> type) {
    for (Field field : type.getFields()) {
      if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
        field.setAccessible(true);
        getters.putIfAbsent(field.getName(), field);
        Member setter = setters.putIfAbsent(field.getName(), field);
        ambiguous |= setter instanceof Field;
      }
    }
  }

  private static boolean isGetter(Method method) {
    if (method.getParameterCount() > 0 || !Modifier.isPublic(method.getModifiers())) {
      return false;
    }
    Class<?> type = method.getReturnType();
    return hasPrefix(method, "get")
        ? type != void.class
        : hasPrefix(method, "is") && (type == boolean.class || type == Boolean.class);
  }

  private static boolean hasPrefix(Method method, String prefix) {
    return method.getName().startsWith(prefix) && method.getName().length() > prefix.length();
  }

  private void addGetter(Method method) {
    method.setAccessible(true);
    String name = nameOf(method.getName(), method.getName().startsWith("is") ? 2 : 3);
    Member overriding = getters.putIfAbsent(name, method);
    ambiguous |= overriding != null && !overriding.getName().equals(method.getName());
  }

  private void addSetter(Method method) {
    method.setAccessible(true);
    Member overriding = setters.putIfAbsent(nameOf(method.getName(), 3), method);
    ambiguous |=
        overriding instanceof Method other
            && other.getParameterTypes()[0] != method.getParameterTypes()[0];
  }

  private static String nameOf(String accessor, int prefix) {
    String name = accessor.substring(prefix);
    boolean abbreviation = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    if (abbreviation) {
      return name;
    }
    // Not by +, which links itself at run time.
    return Character.toString(Character.toLowerCase(name.charAt(0))).concat(name.substring(1));
  }
}
