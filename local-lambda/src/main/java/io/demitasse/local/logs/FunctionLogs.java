package io.demitasse.local.logs;

import io.demitasse.local.environment.log.LineOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/**
 * One log file for each function, below the folder with the data, with an index beside it that says
 * when each part came and of which stream it is. A file that has grown to the limit becomes the old
 * one, and the old one before it goes. Thread-safe.
 */
public final class FunctionLogs {
  private static final String LOGS = "logs";
  private static final String SUFFIX = ".log";
  private static final String INDEX = ".index";
  static final String OLD = ".1";

  private final Path folder;
  private final long limit;
  private final Consumer<String> console;
  private String lastFailure = "";

  /**
   * Creates nothing before the first line.
   *
   * @param limit the size in bytes that a log file grows to
   * @param console hears why a line could not be kept
   */
  public FunctionLogs(Path data, long limit, Consumer<String> console) {
    this.folder = data.resolve(LOGS);
    this.limit = limit;
    this.console = console;
  }

  /** The log file of a function of a server with that data. */
  public static Path file(Path data, String functionName) {
    return data.resolve(LOGS).resolve(functionName + SUFFIX);
  }

  /** The log file of a function. */
  public Path file(String functionName) {
    return folder.resolve(functionName + SUFFIX);
  }

  /** The index of a log file. */
  static Path index(Path file) {
    return file.resolveSibling(file.getFileName() + INDEX);
  }

  /** The log file that was full before this one. */
  static Path old(Path file) {
    return file.resolveSibling(file.getFileName() + OLD);
  }

  /** The log of one function; what cannot be kept never keeps the function from running. */
  public LineOutput.OfStream sink(String functionName) {
    var file = file(functionName);
    return stream -> lines -> append(file, stream, lines);
  }

  private synchronized void append(Path file, String stream, byte[] lines) {
    try {
      // Looked at for each line: a developer may delete the files at any time.
      Files.createDirectories(folder);
      long size = Files.exists(file) ? Files.size(file) : 0;
      if (size > 0 && size + lines.length > limit) {
        rotate(file);
        size = 0;
      }
      var entry = new LogIndexEntry(size, lines.length, System.currentTimeMillis(), stream);
      write(index(file), entry.line().getBytes(StandardCharsets.UTF_8));
      write(file, lines);
    } catch (IOException e) {
      var failure = "local-lambda: %s cannot be written: %s".formatted(file, e.getMessage());
      if (!failure.equals(lastFailure)) {
        console.accept(failure);
        lastFailure = failure;
      }
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void rotate(Path file) throws IOException {
    Files.move(file, old(file), StandardCopyOption.REPLACE_EXISTING);
    if (Files.exists(index(file))) {
      Files.move(index(file), index(old(file)), StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
