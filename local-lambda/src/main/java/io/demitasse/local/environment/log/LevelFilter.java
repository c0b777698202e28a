package io.demitasse.local.environment.log;

import io.demitasse.local.environment.launch.FunctionDefinition;
import io.demitasse.local.http.JsonTrees;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Drops a function's JSON records below a level, as the platform does for functions with the log
 * format JSON. Everything that is no JSON object passes.
 */
public final class LevelFilter {
  private static final List<String> LEVELS =
      List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL");

  private final int least;

  public LevelFilter(FunctionDefinition.Logging logging) {
    least = logging.json() ? LEVELS.indexOf(logging.applicationLevel()) : 0;
  }

  /** What is left of some whole lines. */
  byte[] filter(byte[] lines) {
    if (least <= 0) {
      return lines;
    }
    var kept = new ByteArrayOutputStream();
    int start = 0;
    for (int i = 0; i < lines.length; i++) {
      if (lines[i] == '\n') {
        var line = Arrays.copyOfRange(lines, start, i + 1);
        if (level(line) >= least) {
          kept.writeBytes(line);
        }
        start = i + 1;
      }
    }
    return kept.toByteArray();
  }

  private static int level(byte[] line) {
    if (line[0] != '{') {
      return LEVELS.size();
    }
    try {
      var level = JsonTrees.parse(line).path("level").asText("").toUpperCase(Locale.ROOT);
      // A record without a valid level counts as INFO.
      return LEVELS.contains(level) ? LEVELS.indexOf(level) : LEVELS.indexOf("INFO");
    } catch (IOException noJson) {
      return LEVELS.size();
    }
  }
}
