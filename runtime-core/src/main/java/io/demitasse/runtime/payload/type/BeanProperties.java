package io.demitasse.runtime.payload.type;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The properties of a class by the official runtime's rules, which are Jackson's, and in its order.
 *
 * <p>Notes:
 *
 * <ul>
 *   <li>Getters must be public; setters need not, and may return something.
 *   <li>Public fields that are not transient are properties, final ones too.
 *   <li>{@code getURL} is {@code URL}, {@code getABc} {@code ABc}, {@code getaBc} {@code aBc}.
 *   <li>The order is that of the fields, private ones too and those of super-classes first; then
 *       come properties without a field, in the order in which the JVM tells the methods.
 *   <li>Where methods compete for one name and Jackson's further rules are needed to tell which one
 *       wins, this class knows {@linkplain #of nothing}, and that library has to do the work.
 * </ul>
 */
public final class BeanProperties {
  private static final int NO_PROPERTIES = Modifier.STATIC | Modifier.TRANSIENT;

  /** Null as long as a property has its place in the order and nothing more. */
  private final Map<String, @Nullable Member> getters = new LinkedHashMap<>();

  private final Map<String, Member> setters = new LinkedHashMap<>();
  private boolean ambiguous;

  private BeanProperties() {}

  /** Null where the rules above do not settle it. */
  public static @Nullable BeanProperties of(Class<?> type) {
    BeanProperties properties = new BeanProperties();
    properties.placeFields(type);
    properties.addMethodsOf(type);
    properties.dropMerePlaces();
    return properties.ambiguous ? null : properties;
  }

  /** What writes each property: a public method without parameters, or a field. */
  public Map<String, @Nullable Member> getters() {
    return getters;
  }

  /** What sets each property: a method of one parameter, or a field. */
  public Map<String, Member> setters() {
    return setters;
  }

  private void placeFields(@Nullable Class<?> type) {
    if (type == null || type == Object.class) {
      return;
    }
    placeFields(type.getSuperclass());
    // A super-class of the JDK brings what beans have not: elements, a stack trace, a thread.
    ambiguous |= type.getModule().isNamed();
    if (ambiguous) {
      return;
    }
    for (Field field : type.getDeclaredFields()) {
      if ((field.getModifiers() & NO_PROPERTIES) == 0 && !field.isSynthetic()) {
        // One that hides a public field takes its place, and may be private.
        ambiguous |= getters.containsKey(field.getName());
        placeField(field);
      }
    }
  }

  private void placeField(Field field) {
    if (Modifier.isPublic(field.getModifiers())) {
      field.setAccessible(true);
      getters.put(field.getName(), field);
      setters.put(field.getName(), field);
    } else {
      getters.put(field.getName(), null);
    }
  }

  /** Interfaces come before super-classes; of methods with one signature the first one counts. */
  private void addMethodsOf(@Nullable Class<?> type) {
    if (ambiguous || type == null || type == Object.class) {
      return;
    }
    for (Method method : type.getDeclaredMethods()) {
      if (!method.isSynthetic() && !Modifier.isStatic(method.getModifiers())) {
        addMethod(method);
      }
    }
    for (Class<?> parent : type.getInterfaces()) {
      addMethodsOf(parent);
    }
    addMethodsOf(type.getSuperclass());
  }

  private void addMethod(Method method) {
    int parameters = method.getParameterCount();
    if (parameters == 0 && SimpleClasses.isGetter(method)) {
      addGetter(method);
    } else if (parameters == 1 && SimpleClasses.hasPrefix(method, "set")) {
      addSetter(method);
    }
  }

  private void addGetter(Method method) {
    String name = nameOf(method.getName(), method.getName().startsWith("is") ? 2 : 3);
    Member other = getters.get(name);
    if (!Modifier.isPublic(method.getModifiers())) {
      getters.put(name, other);
      return;
    }
    ambiguous |=
        isOfProxy(method)
            || (method.getName().startsWith("is")
                && SimpleClasses.mayHoldTruth(method.getReturnType()));
    if (!(other instanceof Method getter) || getterWins(getter, method)) {
      method.setAccessible(true);
      getters.put(name, method);
    }
  }

  /** Those that Groovy and cglib add are no properties, and may lead around in a circle. */
  private static boolean isOfProxy(Method method) {
    return switch (method.getName()) {
      case "getMetaClass" -> method.getReturnType().getName().startsWith("groovy.lang");
      case "getCallbacks" -> method.getReturnType().isArray();
      default -> false;
    };
  }

  /** {@code getX} wins over {@code isX} of the same class; of one name the first one stays. */
  private boolean getterWins(Method other, Method method) {
    if (other.getName().equals(method.getName())) {
      return false;
    }
    ambiguous |= other.getDeclaringClass() != method.getDeclaringClass();
    return method.getName().startsWith("get");
  }

  private void addSetter(Method method) {
    String name = nameOf(method.getName(), 3);
    getters.putIfAbsent(name, null);
    if (!(setters.get(name) instanceof Method setter) || setterWins(setter, method)) {
      method.setAccessible(true);
      setters.put(name, method);
    }
  }

  /** Primitives win over objects, and a String over other objects. */
  private boolean setterWins(Method other, Method method) {
    Class<?> first = other.getParameterTypes()[0];
    Class<?> second = method.getParameterTypes()[0];
    Class<?> declaring = method.getDeclaringClass();
    if (first == second
        || (other.getDeclaringClass() != declaring
            && declaring.isAssignableFrom(other.getDeclaringClass()))) {
      return false;
    }
    boolean clear =
        (first.isPrimitive() || second.isPrimitive())
            ? first.isPrimitive() != second.isPrimitive()
            : first == String.class || second == String.class;
    ambiguous |= !clear;
    return second.isPrimitive() || (second == String.class && !first.isPrimitive());
  }

  private void dropMerePlaces() {
    Iterator<@Nullable Member> all = getters.values().iterator();
    while (all.hasNext()) {
      if (all.next() == null) {
        all.remove();
      }
    }
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
