package io.demitasse.local.environment.log;

import io.demitasse.local.environment.launch.FunctionDefinition;
import java.time.Duration;
import java.util.Optional;

/** What Lambda itself writes to a function's log. */
public sealed interface PlatformLog permits TextPlatformLog, JsonPlatformLog {

  /** In the format that the function asks for. */
  static PlatformLog of(FunctionDefinition function, LogStream log) {
    return function.logging().json()
        ? new JsonPlatformLog(log, function)
        : new TextPlatformLog(log, function);
  }

  void initStart();

  void initFailed(Duration duration, String status, Optional<String> errorType);

  void start(String requestId);

  void timedOut(String requestId);

  void end(String requestId);

  void report(Report report);

  /**
   * The figures of one invocation.
   *
   * @param init how long the initialisation took, if there was one before the invocation
   * @param status {@code success}, {@code error} or {@code timeout}
   */
  record Report(
      String requestId,
      Duration duration,
      Optional<Duration> init,
      int maxMemoryMegabytes,
      String status,
      Optional<String> errorType) {
    /** Rounded up, and with the initialisation, which is billed, too. */
    long billedMillis() {
      return duration.plus(init.orElse(Duration.ZERO)).plusNanos(999_999).toMillis();
    }
  }

  static String seconds(Duration duration) {
    return "%d.%02d".formatted(duration.toSeconds(), duration.toMillisPart() / 10);
  }

  static double millis(Duration duration) {
    return Math.round(duration.toNanos() / 1e4) / 100.0;
  }
}
