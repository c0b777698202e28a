package io.demitasse.runtime.context;

import io.demitasse.runtime.bootstrap.BootstrapContract;
import java.util.Optional;

/**
 * The locale that the bootstrap sets for the JVM, which reads names of files by it. What the
 * function starts is to see the environment that the function was given.
 */
public final class LocaleOfJvm {
  private static final String VARIABLE = "LC_ALL";
  private static final String PROPERTY = BootstrapContract.LOCALE_PROPERTY;

  private LocaleOfJvm() {}

  /** Takes the variable back, if it is the bootstrap's. */
  public static void hide() {
    if (System.clearProperty(PROPERTY) == null) {
      return;
    }
    Optional<JvmEnvironment> jvm = JvmEnvironment.open();
    if (jvm.isPresent()) {
      jvm.get().set(VARIABLE, "");
    }
    NativeVariable.forget(VARIABLE);
  }
}
