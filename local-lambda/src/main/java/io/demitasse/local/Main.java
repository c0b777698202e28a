package io.demitasse.local;

import io.demitasse.local.client.ClientCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of Local Lambda. */
@Command(
    name = "local-lambda",
    description = "AWS Lambda on 127.0.0.1, for development and tests.",
    mixinStandardHelpOptions = true,
    subcommands = {ClientCommand.class, InvokeCommand.class})
public final class Main implements Runnable {
  private Main() {}

  /** Runs the command that the arguments name. */
  public static void main(String[] arguments) {
    var commandLine = new CommandLine(new Main());
    commandLine.setExecutionExceptionHandler((failure, command, parsed) -> {
      command.getErr().println("local-lambda: " + failure.getMessage());
      return 1;
    });
    System.exit(commandLine.execute(arguments));
  }

  @Override
  public void run() {
    System.err.println("name a command");
  }
}
