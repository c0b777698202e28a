package io.demitasse.local.logs;

import io.demitasse.local.environment.LogSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One log file for each function, below the folder with the data. */
public final class FunctionLogs {
  private final Path folder;

  public FunctionLogs(Path data) {
    this.folder = data.resolve("logs");
  }

  public Path file(String functionName) {
    return folder.resolve(functionName + ".log");
  }

  public LogSink sink(String functionName) {
    var file = file(functionName);
    return lines -> {
      try {
        // Opened for each line: a developer may delete the file at any time.
        Files.createDirectories(folder);
        Files.write(file, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException("writing " + file, e);
      }
    };
  }
}
