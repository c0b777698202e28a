package io.demitasse.cli;

import io.demitasse.cli.client.ClientCommand;
import io.demitasse.cli.print.ExitCodes;
import io.demitasse.cli.print.PrintedFailure;
import io.demitasse.cli.print.PrintedMistake;
import io.demitasse.local.cli.InvokeCommand;
import io.demitasse.local.cli.LogsCommand;
import io.demitasse.local.cli.ServeCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program {@code demitasse}. */
@Command(
    name = "demitasse",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    description = "Runs, checks, trains and deploys Java functions for AWS Lambda.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:done", "1:failed", "2:wrong arguments", "3:partly done; run it again"},
    subcommands = {
      DevCommand.class,
      InvokeCommand.class,
      ServeCommand.class,
      LogsCommand.class,
      DoctorCommand.class,
      TrainCommand.class,
      LayerCommand.class,
      PublishCommand.class,
      DeployCommand.class,
      RollbackCommand.class,
      ClientCommand.class,
      GenerateCompletion.class,
      HelpCommand.class
    })
public final class Main {
  private Main() {}

  /** Ends the JVM with the exit code of the command. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  /** The program for others that run it: it returns the exit code. */
  public static CommandLine commandLine() {
    CommandLine program =
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setParameterExceptionHandler(new PrintedMistake())
            .setExecutionExceptionHandler(new PrintedFailure());
    program.getSubcommands().values().forEach(ExitCodes::documentIn);
    return program;
  }
}
