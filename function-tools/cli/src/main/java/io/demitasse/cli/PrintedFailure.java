package io.demitasse.cli;

import io.demitasse.fleet.aws.FleetException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what failed in a line or two; a stack trace is for what nobody thought of. */
final class PrintedFailure implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    var name = command.getCommandSpec().qualifiedName();
    var err = command.getErr();
    switch (failure) {
      case NoSuchFileException missing ->
          err.println(name + ": there is no file " + missing.getFile());
      case FleetException known -> err.println(name + ": " + known.getMessage());
      case IOException known -> err.println(name + ": " + known.getMessage());
      default -> {
        err.println(name + ": unexpected, please report it:");
        failure.printStackTrace(err);
      }
    }
    err.flush();
    return ExitCodes.FAILED;
  }
}
