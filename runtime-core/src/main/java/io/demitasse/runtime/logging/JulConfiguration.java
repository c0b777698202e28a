package io.demitasse.runtime.logging;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * Sends {@code java.util.logging}, and {@code System.Logger} with it, to the Lambda log.
 *
 * <p>The JVM option {@code java.util.logging.config.class} names this class, so that it is loaded
 * only by functions that log this way. A {@code java.util.logging.config.file} of the function
 * wins.
 */
public final class JulConfiguration {
  /** For {@link LogManager}. */
  public JulConfiguration() throws IOException {
    String file = System.getProperty("java.util.logging.config.file", "");
    if (file.isEmpty()) {
      Logger.getLogger("").addHandler(new JulHandler());
    } else {
      try (InputStream in = new FileInputStream(file)) {
        LogManager.getLogManager().readConfiguration(in);
      }
    }
  }
}
