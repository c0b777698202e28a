package io.demitasse.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The program {@code demitasse}. */
@Command(
    name = "demitasse",
    description = "Runs, checks and trains Java functions for AWS Lambda.",
    subcommands = {DoctorCommand.class, HelpCommand.class, LayerCommand.class, TrainCommand.class})
public final class Main {
  private Main() {}

  /** Ends the JVM with the exit code of the command: 2 for wrong arguments. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new Main()).execute(args));
  }
}
