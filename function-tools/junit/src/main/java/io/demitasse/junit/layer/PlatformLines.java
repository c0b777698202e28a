package io.demitasse.junit.layer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A log, parted into what the function said and what the platform did.
 *
 * @param ofFunction whole lines
 * @param duration of the invocation, as the platform reports it
 */
record PlatformLines(String ofFunction, Optional<Duration> duration) {
  private static final Pattern DURATION =
      Pattern.compile("(?: Duration: |\"durationMs\":)([0-9.]+)");

  static PlatformLines of(String log, String requestId) {
    StringBuilder function = new StringBuilder();
    Optional<Duration> duration = Optional.empty();
    // Not lines(): to that a CR ends a line, and records have it where their text breaks.
    for (String line : log.split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      if (!isOfPlatform(line, requestId)) {
        function.append(line).append('\n');
      } else if (line.startsWith("REPORT") || line.contains("platform.report")) {
        duration = duration(line);
      }
    }
    return new PlatformLines(function.toString(), duration);
  }

  private static boolean isOfPlatform(String line, String requestId) {
    return starts(
            line,
            "INIT_START Runtime Version: ",
            "INIT_REPORT Init Duration: ",
            "START RequestId: " + requestId,
            "END RequestId: " + requestId,
            "REPORT RequestId: " + requestId)
        || line.contains(requestId + " Task timed out after ")
        || (line.startsWith("{\"time\":") && line.contains("\"type\":\"platform."));
  }

  private static boolean starts(String line, String... prefixes) {
    return List.of(prefixes).stream().anyMatch(line::startsWith);
  }

  private static Optional<Duration> duration(String report) {
    Matcher matcher = DURATION.matcher(report.replace('\t', ' '));
    return matcher.find()
        ? Optional.of(Duration.ofNanos((long) (Double.parseDouble(matcher.group(1)) * 1e6)))
        : Optional.empty();
  }
}
