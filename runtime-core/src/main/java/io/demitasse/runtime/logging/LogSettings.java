package io.demitasse.runtime.logging;

import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.util.Locale;
import java.util.Map;

/** What the environment says of logging. A value that is none falls back to the default. */
public record LogSettings(boolean json, LogLevel minimum) {
  public static LogSettings from(Map<String, String> environment) {
    String format = environment.getOrDefault("AWS_LAMBDA_LOG_FORMAT", "");
    String level = environment.getOrDefault("AWS_LAMBDA_LOG_LEVEL", "");
    return new LogSettings(format.equalsIgnoreCase("JSON"), level(level));
  }

  private static LogLevel level(String name) {
    try {
      return name.isEmpty() ? LogLevel.UNDEFINED : LogLevel.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      return LogLevel.UNDEFINED;
    }
  }

  /** Records without a level always pass. */
  boolean passes(LogLevel level) {
    return level == LogLevel.UNDEFINED || level.compareTo(minimum) >= 0;
  }
}
