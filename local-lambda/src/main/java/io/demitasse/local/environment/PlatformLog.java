package io.demitasse.local.environment;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** The lines that Lambda itself writes to a function's log. */
final class PlatformLog {
  private final LogStream log;
  private final FunctionDefinition function;

  PlatformLog(LogStream log, FunctionDefinition function) {
    this.log = log;
    this.function = function;
  }

  void initStart() {
    log.platform("INIT_START Runtime Version: provided:al2023 (Local Lambda)");
  }

  void initFailed(Duration duration, String status, Optional<String> errorType) {
    log.platform(
        "INIT_REPORT Init Duration: %s ms\tPhase: init\tStatus: %s%s"
            .formatted(
                millis(duration), status, errorType.map(t -> "\tError Type: " + t).orElse("")));
  }

  void start(String requestId) {
    log.platform("START RequestId: %s Version: %s".formatted(requestId, function.version()));
  }

  void timedOut(String requestId) {
    log.platform(
        "%s %s Task timed out after %s seconds"
            .formatted(Instant.now(), requestId, seconds(function.timeout())));
  }

  void end(String requestId) {
    log.platform("END RequestId: " + requestId);
  }

  void report(
      String requestId,
      Duration duration,
      Optional<Duration> init,
      OptionalInt memory,
      String status) {
    // The initialisation is billed, too.
    var billed = duration.plus(init.orElse(Duration.ZERO));
    log.platform(
        "REPORT RequestId: %s\tDuration: %s ms\tBilled Duration: %d ms\tMemory Size: %d MB\tMax Memory Used: %d MB\t%s%s"
            .formatted(
                requestId,
                millis(duration),
                billed.plusNanos(999_999).toMillis(),
                function.memoryMegabytes(),
                memory.orElse(function.memoryMegabytes()),
                init.map(i -> "Init Duration: " + millis(i) + " ms\t").orElse(""),
                status));
  }

  static String seconds(Duration duration) {
    return "%d.%02d".formatted(duration.toSeconds(), duration.toMillisPart() / 10);
  }

  private static String millis(Duration duration) {
    return "%.2f".formatted(duration.toNanos() / 1e6);
  }
}
