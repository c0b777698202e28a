package io.demitasse.local;

import io.demitasse.local.environment.LogSink;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One log file for each function. */
final class FunctionLogs {
  private final Path folder;

  FunctionLogs(Path folder) {
    this.folder = folder;
  }

  Path file(String functionName) {
    return folder.resolve(functionName + ".log");
  }

  LogSink sink(String functionName) {
    return lines -> {
      try {
        // Opened for each line: a developer may delete the file at any time.
        Files.write(
            file(functionName), lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new UncheckedIOException("writing " + file(functionName), e);
      }
    };
  }
}
