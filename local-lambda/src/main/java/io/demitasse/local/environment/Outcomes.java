package io.demitasse.local.environment;

import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.environment.log.PlatformLog;
import io.demitasse.local.runtimeapi.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/** How the platform reports the outcome of an invocation. */
final class Outcomes {
  private static final String TIMEOUT = "Sandbox.Timedout";

  private Outcomes() {}

  static Outcome.Failure timeout(FunctionDefinition function, String requestId) {
    return Outcome.Failure.of(
        TIMEOUT,
        "RequestId: %s Error: Task timed out after %s seconds"
            .formatted(requestId, PlatformLog.seconds(function.timeout())));
  }

  static PlatformLog.Report report(
      FunctionDefinition function, String requestId, Duration duration, Outcome outcome) {
    return report(function, requestId, duration, outcome, Optional.empty(), OptionalInt.empty());
  }

  /** The report of an invocation that ends now. */
  static PlatformLog.Report report(
      FunctionDefinition function,
      String requestId,
      Duration duration,
      Outcome outcome,
      Optional<Duration> init,
      OptionalInt megabytes) {
    // Killing a process takes its time, too, but that is not the function's.
    var counted = duration.compareTo(function.timeout()) > 0 ? function.timeout() : duration;
    int memory = megabytes.orElse(function.memoryMegabytes());
    return new PlatformLog.Report(
        requestId, counted, init, memory, status(outcome), errorType(outcome));
  }

  private static String status(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Success() -> "success";
      case Outcome.Failure(var type, var body) when type.equals(TIMEOUT) -> "timeout";
      case Outcome.Failure failure -> "error";
    };
  }

  private static Optional<String> errorType(Outcome outcome) {
    return outcome instanceof Outcome.Failure(var type, var body) && !type.equals(TIMEOUT)
        ? Optional.of(type)
        : Optional.empty();
  }
}
