package io.demitasse.local.logs;

import io.demitasse.local.state.function.DeployedFunction;
import io.demitasse.local.state.function.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The log groups: that of each function, of each one that was deleted and has left a log, and those
 * that somebody has created.
 */
final class LogGroups {
  private final Path data;
  private final Functions functions;

  private final LogGroupSettings settings;

  LogGroups(Path data, Functions functions, LogGroupSettings settings) {
    this.data = data;
    this.functions = functions;
    this.settings = settings;
  }

  /** The log files of each group, if any; several functions may share one. */
  Map<String, List<Path>> files() throws IOException {
    var groups = new TreeMap<String, List<Path>>();
    settings.names().forEach(name -> groups.put(name, new ArrayList<>()));
    for (var name : names()) {
      var group = functions.find(name).map(LogGroups::group).orElse("/aws/lambda/" + name);
      groups.computeIfAbsent(group, key -> new ArrayList<>()).add(FunctionLogs.file(data, name));
    }
    return groups;
  }

  private Set<String> names() throws IOException {
    var names = new TreeSet<String>();
    var folder = FunctionLogs.file(data, "any").getParent();
    if (Files.isDirectory(folder)) {
      try (var files = Files.newDirectoryStream(folder, "*.log")) {
        for (var file : files) {
          names.add(file.getFileName().toString().replaceFirst("\\.log$", ""));
        }
      }
    }
    return names;
  }

  private static String group(DeployedFunction function) {
    return function
        .latest()
        .settings()
        .at("/LoggingConfig/LogGroup")
        .asText("/aws/lambda/" + function.name());
  }

  /** The log files of one group, which has to exist. */
  List<Path> files(String group) throws IOException {
    var files = files().get(group);
    if (files == null) {
      throw new LogsException(
          "ResourceNotFoundException", "The specified log group does not exist.");
    }
    return files;
  }

  /** Every line of a group, the oldest first. */
  List<LogEvent> events(String group) throws IOException {
    var files = files(group);
    var events = new ArrayList<LogEvent>();
    for (var file : files) {
      events.addAll(LogReader.events(file));
    }
    if (files.size() > 1) {
      events.sort(Comparator.comparingLong(LogEvent::millis));
    }
    return events;
  }
}
