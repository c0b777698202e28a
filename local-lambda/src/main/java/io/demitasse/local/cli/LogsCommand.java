package io.demitasse.local.cli;

import io.demitasse.local.DataFolder;
import io.demitasse.local.logs.FunctionLogs;
import io.demitasse.local.logs.LogFollower;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the log of a function. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    description = "Prints the log of a function.",
    sortOptions = false)
public final class LogsCommand implements Callable<Integer> {
  private static final int POLL_MILLIS = 200;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..1", paramLabel = "FUNCTION", description = "The function's name.")
  private Optional<String> function = Optional.empty();

  @Option(
      names = "--function-name",
      paramLabel = "NAME",
      description = "The same as the argument FUNCTION.")
  private Optional<String> functionName = Optional.empty();

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
    var file = FunctionLogs.file(folder, name());
    if (!follow && !Files.exists(file)) {
      System.err.printf(
          "logs: there is no %s; a function has a log once it was invoked. See --data.%n", file);
      return 1;
    }
    try (var log = new LogFollower(file)) {
      log.copyNew(System.out);
      while (follow) {
        Thread.sleep(POLL_MILLIS);
        log.copyNew(System.out);
      }
    }
    return 0;
  }

  private String name() {
    return function
        .or(() -> functionName)
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), "Missing: --function-name NAME."));
  }
}
