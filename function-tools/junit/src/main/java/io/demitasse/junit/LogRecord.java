package io.demitasse.junit;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One record of a function's log, or one line that it printed.
 *
 * @param level such as {@code INFO}; empty for what was printed, or logged without one
 * @param message without the level; line ends inside of a record are {@code \n}
 * @param requestId with JSON logging, of the invocation that logged it
 * @param line as the platform gets it
 */
public record LogRecord(
    Optional<String> level, String message, Optional<String> requestId, String line) {
  private static final Set<String> LEVELS =
      Set.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

  static List<LogRecord> parse(String log) {
    // Not lines(): to that a CR ends a line, and records have it where their text breaks.
    return log.isEmpty()
        ? List.of()
        : List.of(log.split("\n", -1)).stream()
            .filter(line -> !line.isEmpty())
            .map(LogRecord::ofLine)
            .toList();
  }

  private static LogRecord ofLine(String line) {
    if (line.startsWith("{")) {
      try {
        JsonNode tree = Json.parse(line.getBytes(StandardCharsets.UTF_8));
        if (tree.path("message").isTextual() && tree.path("level").isTextual()) {
          return new LogRecord(
              Optional.of(tree.path("level").asText()),
              tree.path("message").asText(),
              Optional.ofNullable(tree.path("AWSRequestId").asText(null)),
              line);
        }
      } catch (IOException e) {
        // A printed line may begin like that.
      }
    }
    return ofText(line);
  }

  private static LogRecord ofText(String line) {
    String text = line.replace('\r', '\n').stripTrailing();
    int end = text.indexOf("] ");
    if (text.startsWith("[") && end > 0 && LEVELS.contains(text.substring(1, end))) {
      return new LogRecord(
          Optional.of(text.substring(1, end)), text.substring(end + 2), Optional.empty(), line);
    }
    return new LogRecord(Optional.empty(), text, Optional.empty(), line);
  }

  /** The level, if there is one, and the message. */
  @Override
  public String toString() {
    return level.map(name -> "[" + name + "] " + message).orElse(message);
  }
}
