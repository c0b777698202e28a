package io.demitasse.local.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Refuses numbers on a command line that make no sense. */
record Ranges(CommandSpec command) {
  int checked(String option, int value, int min, int max) {
    if (value < min || value > max) {
      throw new ParameterException(
          command.commandLine(),
          "%s is %d and has to be from %d to %d".formatted(option, value, min, max));
    }
    return value;
  }
}
