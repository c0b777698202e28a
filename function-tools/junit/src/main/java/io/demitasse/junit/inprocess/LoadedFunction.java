package io.demitasse.junit.inprocess;

import java.io.OutputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.logging.Handler;

/** The entrances into the class loader of a function. */
final class LoadedFunction {
  private final ClassLoader classes;

  LoadedFunction(ClassLoader classes) {
    this.classes = classes;
  }

  /** Serves until the environment ends; returns the exit code. */
  int run(Map<String, String> environment, OutputStream log, IntConsumer onExit) {
    Object code =
        call(
            "run",
            new Class<?>[] {Map.class, OutputStream.class, OutputStream.class, IntConsumer.class},
            environment,
            log,
            log,
            onExit);
    return (Integer) code;
  }

  /** Runs its shutdown hooks. */
  void end() {
    call("end", new Class<?>[0]);
  }

  private Object call(String name, Class<?>[] types, Object... arguments) {
    try {
      Method method = classes.loadClass(FunctionMain.class.getName()).getMethod(name, types);
      Object result = method.invoke(null, arguments);
      return result == null ? "" : result;
    } catch (InvocationTargetException e) {
      throw new IllegalStateException("The function fails outside of its handler", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The class path of the test lacks the runtime", e);
    }
  }

  /** Hands records of {@code java.util.logging} on to the log of the function, as on the layer. */
  Handler julHandler() {
    try {
      Constructor<?> constructor =
          classes.loadClass("io.demitasse.runtime.logging.JulHandler").getDeclaredConstructor();
      constructor.setAccessible(true);
      return (Handler) constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The class path of the test lacks the runtime", e);
    }
  }
}
