package io.demitasse.local.environment.launch;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What the runtimes of one environment have in common, be it restarted or not.
 *
 * @param initializationType as Lambda tells it to functions
 * @param logStream the name of the log stream
 */
public record Launch(String initializationType, String logStream) {
  public static Launch of(FunctionDefinition function, boolean provisioned) {
    var type = provisioned ? "provisioned-concurrency" : "on-demand";
    return new Launch(
        function.maxConcurrency() > 0 ? "lambda-managed-instances" : type,
        newLogStream(function.version()));
  }

  private static String newLogStream(String version) {
    var day = LocalDate.now(ZoneOffset.UTC).toString().replace('-', '/');
    var id = UUID.randomUUID().toString().replace("-", "");
    return "%s/[%s]%s".formatted(day, version, id);
  }
}
