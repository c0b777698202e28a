package io.demitasse.runtime.context;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;

/**
 * The JVM's copy of the environment, which {@code System.getenv} and {@code
 * ProcessBuilder.environment} show.
 *
 * <p>The JDK has no way to change it. The bootstrap opens {@code java.lang} for this class.
 */
final class JvmEnvironment {
  private final Map<String, String> variables;

  private JvmEnvironment(Map<String, String> variables) {
    this.variables = variables;
  }

  /** Empty when the JVM was started without {@code --add-opens=java.base/java.lang=ALL-UNNAMED}. */
  @SuppressWarnings("unchecked") // StringEnvironment is a Map<String, String>.
  static Optional<JvmEnvironment> open() {
    try {
      Class<?> environment = Class.forName("java.lang.ProcessEnvironment");
      Field variables = environment.getDeclaredField("theEnvironment");
      Constructor<?> view =
          Class.forName("java.lang.ProcessEnvironment$StringEnvironment")
              .getDeclaredConstructor(Map.class);
      if (!variables.trySetAccessible() || !view.trySetAccessible()) {
        return Optional.empty();
      }
      return Optional.of(
          new JvmEnvironment((Map<String, String>) view.newInstance(variables.get(null))));
    } catch (ReflectiveOperationException e) {
      return Optional.empty();
    }
  }

  void set(String name, String value) {
    if (value.isEmpty()) {
      variables.remove(name);
    } else {
      variables.put(name, value);
    }
  }
}
