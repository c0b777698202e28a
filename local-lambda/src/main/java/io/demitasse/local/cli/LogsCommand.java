package io.demitasse.local.cli;

import io.demitasse.local.DataFolder;
import io.demitasse.local.logs.FunctionLogs;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the log of a function. */
@Command(
    name = "logs",
    description = "Prints the log of a function.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class LogsCommand implements Callable<Integer> {
  private static final int POLL_MILLIS = 200;

  @Parameters(paramLabel = "FUNCTION", description = "The function's name.")
  private String function = "";

  @Option(
      names = {"-f", "--follow"},
      description = "Go on printing what is added, until Ctrl-C.")
  private boolean follow;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "The server's --data folder, if it was started with one.")
  private @Nullable Path data;

  @Override
  public Integer call() throws IOException, InterruptedException {
    var folder = Optional.ofNullable(data).orElseGet(DataFolder::ofUser);
    var file = FunctionLogs.file(folder, function);
    if (!follow && !Files.exists(file)) {
      System.err.printf(
          "local-lambda: %s has no log; it is not there before the first invocation.%n", file);
      return 1;
    }
    long position = print(file, 0);
    while (follow) {
      Thread.sleep(POLL_MILLIS);
      position = print(file, position);
    }
    return 0;
  }

  /** Prints what comes after a position and returns the next one. */
  private static long print(Path file, long position) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    try (var log = new RandomAccessFile(file.toFile(), "r")) {
      // A shorter file is another file.
      long start = position <= log.length() ? position : 0;
      log.seek(start);
      var bytes = new byte[(int) Math.min(log.length() - start, Integer.MAX_VALUE - 8)];
      log.readFully(bytes);
      System.out.writeBytes(bytes);
      System.out.flush();
      return start + bytes.length;
    }
  }
}
