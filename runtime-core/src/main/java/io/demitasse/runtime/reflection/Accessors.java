package io.demitasse.runtime.reflection;

import io.demitasse.runtime.bootstrap.BootstrapContract;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import jdk.internal.misc.Unsafe;
import jdk.internal.reflect.ReflectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * The layer starts its JVM with native accessors only, which saves a start the method handles of
 * the usual ones. They are slow for a warm function that reads objects with a library of its own:
 * so before the function's first class is loaded, the JDK gets back its own choice, and native
 * accessors remain for what the runtime calls.
 */
public final class Accessors {
  private static final String CHOICE = "jdk.reflect.useNativeAccessorOnly";

  private static final @Nullable NativeAccessors OF_RUNTIME = ofRuntime();

  private Accessors() {}

  /**
   * Gives the function the JDK's own choice.
   *
   * <p>No later than this: the field is stable, so compiled code takes its value for constant, and
   * a function that makes some hundred accessors has that code compiled. Not by {@link Field#set},
   * which would make the method handles that are to be saved.
   */
  public static void leaveToFunction() {
    if (OF_RUNTIME == null) {
      return;
    }
    try {
      // The first socket initialises it, and this enum calls its own values by reflection.
      Class.forName("jdk.internal.util.OperatingSystem");
      Unsafe unsafe = Unsafe.getUnsafe();
      Field config = ReflectionFactory.class.getDeclaredField("config");
      System.clearProperty(CHOICE);
      unsafe.putReferenceVolatile(
          unsafe.staticFieldBase(config), unsafe.staticFieldOffset(config), null);
    } catch (ClassNotFoundException | NoSuchFieldException e) {
      // Another JDK: what the function calls stays native, which is slower and no less right.
    }
  }

  /** Calls the method natively at first. Makes it accessible. */
  public static MethodCall of(Method method) {
    method.setAccessible(true);
    return new MethodCall(method, OF_RUNTIME == null ? null : OF_RUNTIME.of(method));
  }

  /** Calls the constructor natively at first. Makes it accessible. */
  public static ConstructorCall of(Constructor<?> constructor) {
    constructor.setAccessible(true);
    // Of an abstract class and an enum, Constructor knows what to say.
    Class<?> type = constructor.getDeclaringClass();
    boolean special = type.isEnum() || Modifier.isAbstract(type.getModifiers());
    return new ConstructorCall(
        constructor, OF_RUNTIME == null || special ? null : OF_RUNTIME.of(constructor));
  }

  private static @Nullable NativeAccessors ofRuntime() {
    if (!"true".equals(System.getProperty(CHOICE))
        || System.getProperty(BootstrapContract.ACCESSORS_PROPERTY) != null) {
      return null;
    }
    try {
      return NativeAccessors.open();
    } catch (ReflectiveOperationException | LinkageError e) {
      // Another JDK, or one without --add-exports: all accessors stay native.
      return null;
    }
  }
}
