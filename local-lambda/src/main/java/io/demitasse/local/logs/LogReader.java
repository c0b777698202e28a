package io.demitasse.local.logs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the log files of a function together with their indexes. */
final class LogReader {
  private LogReader() {}

  /** Every line of a function's log, the oldest first. */
  static List<LogEvent> events(Path file) throws IOException {
    var events = new ArrayList<LogEvent>();
    add(FunctionLogs.old(file), events);
    add(file, events);
    return events;
  }

  private static void add(Path file, List<LogEvent> events) throws IOException {
    // The index is read first: what it names is in the file, or somebody has deleted that.
    var entries = entries(FunctionLogs.index(file));
    var bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    for (var entry : entries) {
      if (entry.offset() + entry.length() <= bytes.length) {
        var text = new String(bytes, (int) entry.offset(), entry.length(), StandardCharsets.UTF_8);
        int number = 0;
        for (var line : text.lines().toList()) {
          var id = "%d-%d-%d".formatted(entry.millis(), entry.offset(), number++);
          events.add(new LogEvent(entry.stream(), entry.millis(), line, id));
        }
      }
    }
  }

  /** Entries from before the file was deleted by somebody do not count. */
  private static List<LogIndexEntry> entries(Path index) throws IOException {
    if (!Files.exists(index)) {
      return List.of();
    }
    var entries = new ArrayList<LogIndexEntry>();
    for (var line : Files.readAllLines(index)) {
      LogIndexEntry.parse(line)
          .ifPresent(entry -> {
            if (entry.offset() == 0) {
              entries.clear();
            }
            entries.add(entry);
          });
    }
    return entries;
  }
}
