package io.demitasse.local;

import io.demitasse.local.client.ClientCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Local Lambda; without a command it serves. */
@Command(
    name = "local-lambda",
    description = "AWS Lambda on 127.0.0.1, for development and tests.",
    mixinStandardHelpOptions = true,
    subcommands = {ServeCommand.class, InvokeCommand.class, ClientCommand.class})
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] arguments) {
    var commandLine = new CommandLine(new Main());
    commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
      command.getErr().println("local-lambda: " + failure.getMessage());
      return 1;
    });
    System.exit(commandLine.execute(withCommand(arguments)));
  }

  private static String[] withCommand(String[] arguments) {
    return arguments.length == 0 ? new String[] {"serve"} : arguments;
  }
}
