package io.demitasse.local.environment.log;

import io.demitasse.local.environment.launch.FunctionDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The platform's lines in the classic format. */
final class TextPlatformLog implements PlatformLog {
  private final LogStream log;
  private final FunctionDefinition function;

  TextPlatformLog(LogStream log, FunctionDefinition function) {
    this.log = log;
    this.function = function;
  }

  @Override
  public void initStart() {
    log.platform("INIT_START Runtime Version: provided:al2023 (Local Lambda)");
  }

  @Override
  public void initFailed(Duration duration, String status, Optional<String> errorType) {
    log.platform(
        "INIT_REPORT Init Duration: %.2f ms\tPhase: init\tStatus: %s%s"
            .formatted(PlatformLog.millis(duration), status, errorTypeColumn(errorType)));
  }

  @Override
  public void start(String requestId) {
    log.platform("START RequestId: %s Version: %s".formatted(requestId, function.version()));
  }

  @Override
  public void timedOut(String requestId) {
    log.platform(
        "%s %s Task timed out after %s seconds"
            .formatted(
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                requestId,
                PlatformLog.seconds(function.timeout())));
  }

  @Override
  public void end(String requestId) {
    log.platform("END RequestId: " + requestId);
  }

  @Override
  public void report(Report report) {
    var init = report.init().map(PlatformLog::millis).map("Init Duration: %.2f ms\t"::formatted);
    var status =
        report.status().equals("success")
            ? ""
            : "Status: " + report.status() + errorTypeColumn(report.errorType());
    log.platform(
        "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\t"
                .formatted(
                    report.requestId(),
                    PlatformLog.millis(report.duration()),
                    report.billedMillis())
            + "Memory Size: %d MB\tMax Memory Used: %d MB\t%s%s"
                .formatted(
                    function.memoryMegabytes(),
                    report.maxMemoryMegabytes(),
                    init.orElse(""),
                    status));
  }

  private static String errorTypeColumn(Optional<String> errorType) {
    return errorType.map(type -> "\tError Type: " + type).orElse("");
  }
}
