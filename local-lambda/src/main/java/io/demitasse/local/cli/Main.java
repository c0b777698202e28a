package io.demitasse.local.cli;

import java.util.Set;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Local Lambda; without a command it serves. */
@Command(
    name = "local-lambda",
    description = "AWS Lambda on 127.0.0.1, for development and tests.",
    mixinStandardHelpOptions = true,
    subcommands = {ServeCommand.class, InvokeCommand.class, LogsCommand.class})
public final class Main {
  private static final Set<String> OWN_OPTIONS = Set.of("--help", "-h", "--version", "-V");

  private Main() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] arguments) {
    var commandLine = new CommandLine(new Main());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
      command.getErr().println("local-lambda: " + failure.getMessage());
      return 1;
    });
    System.exit(commandLine.execute(withCommand(arguments)));
  }

  /** Options alone are those of the command that serves. */
  private static String[] withCommand(String[] arguments) {
    if (arguments.length > 0
        && (!arguments[0].startsWith("-") || OWN_OPTIONS.contains(arguments[0]))) {
      return arguments;
    }
    return Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new);
  }
}
