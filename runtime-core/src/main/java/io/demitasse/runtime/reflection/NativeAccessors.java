package io.demitasse.runtime.reflection;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import jdk.internal.reflect.ConstructorAccessor;
import jdk.internal.reflect.MethodAccessor;
import jdk.internal.reflect.ReflectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Makes accessors that call by way of the JVM, which costs a start nothing. The JDK's usual ones
 * are made of method handles: quick from some thousand calls on, and dear at the first.
 */
final class NativeAccessors {
  private final MethodAccessor ofMethod;
  private final MethodAccessor ofConstructor;

  private NativeAccessors(MethodAccessor ofMethod, MethodAccessor ofConstructor) {
    this.ofMethod = ofMethod;
    this.ofConstructor = ofConstructor;
  }

  /**
   * Only while the JDK makes all accessors so: that of the JDK's own factory methods, found here,
   * has to be one of them.
   */
  static NativeAccessors open() throws ReflectiveOperationException {
    ReflectionFactory factory = ReflectionFactory.getReflectionFactory();
    Method ofMethod =
        Class.forName("jdk.internal.reflect.DirectMethodHandleAccessor")
            .getDeclaredMethod("nativeAccessor", Method.class, boolean.class);
    Method ofConstructor =
        Class.forName("jdk.internal.reflect.DirectConstructorHandleAccessor")
            .getDeclaredMethod("nativeAccessor", Constructor.class);
    return new NativeAccessors(
        factory.newMethodAccessor(ofMethod, false),
        factory.newMethodAccessor(ofConstructor, false));
  }

  @Nullable MethodAccessor of(Method method) {
    try {
      return (MethodAccessor) ofMethod.invoke(null, new Object[] {method, false});
    } catch (InvocationTargetException e) {
      return null;
    }
  }

  @Nullable ConstructorAccessor of(Constructor<?> constructor) {
    try {
      return (ConstructorAccessor) ofConstructor.invoke(null, new Object[] {constructor});
    } catch (InvocationTargetException e) {
      return null;
    }
  }
}
