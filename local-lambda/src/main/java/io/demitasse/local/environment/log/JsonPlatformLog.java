package io.demitasse.local.environment.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.http.JsonTrees;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The platform's records in JSON; with the system level WARN only those of failures. */
final class JsonPlatformLog implements PlatformLog {
  private final LogStream log;
  private final FunctionDefinition function;
  private final boolean failuresOnly;

  JsonPlatformLog(LogStream log, FunctionDefinition function) {
    this.log = log;
    this.function = function;
    this.failuresOnly = function.logging().systemLevel().equals("WARN");
  }

  @Override
  public void initStart() {
    write(
        false,
        "initStart",
        JsonTrees.object()
            .put("initializationType", "on-demand")
            .put("phase", "init")
            .put("runtimeVersion", "provided:al2023 (Local Lambda)")
            .put("functionName", function.name())
            .put("functionVersion", function.version()));
  }

  @Override
  public void initFailed(Duration duration, String status, Optional<String> errorType) {
    var record =
        JsonTrees.object()
            .put("initializationType", "on-demand")
            .put("phase", "init")
            .put("status", status);
    errorType.ifPresent(type -> record.put("errorType", type));
    record.putObject("metrics").put("durationMs", PlatformLog.millis(duration));
    write(true, "initReport", record);
  }

  @Override
  public void start(String requestId) {
    write(
        false,
        "start",
        JsonTrees.object().put("requestId", requestId).put("version", function.version()));
  }

  @Override
  public void timedOut(String requestId) {
    // The status of the report says it.
  }

  @Override
  public void end(String requestId) {
    // There is no such record in JSON.
  }

  @Override
  public void report(Report report) {
    var record =
        JsonTrees.object().put("requestId", report.requestId()).put("status", report.status());
    report.errorType().ifPresent(type -> record.put("errorType", type));
    var metrics =
        record
            .putObject("metrics")
            .put("durationMs", PlatformLog.millis(report.duration()))
            .put("billedDurationMs", report.billedMillis())
            .put("memorySizeMB", function.memoryMegabytes())
            .put("maxMemoryUsedMB", report.maxMemoryMegabytes());
    report.init().ifPresent(init -> metrics.put("initDurationMs", PlatformLog.millis(init)));
    write(!report.status().equals("success"), "report", record);
  }

  private void write(boolean failure, String type, ObjectNode record) {
    if (failure || !failuresOnly) {
      var line =
          JsonTrees.object()
              .put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
              .put("type", "platform." + type);
      line.set("record", record);
      log.platform(new String(JsonTrees.bytes(line), StandardCharsets.UTF_8));
    }
  }
}
