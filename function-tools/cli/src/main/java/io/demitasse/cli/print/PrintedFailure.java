package io.demitasse.cli.print;

import io.demitasse.fleet.aws.FleetException;
import io.demitasse.layer.advice.Troubleshooting;
import io.demitasse.layer.train.TrainingException;
import io.demitasse.local.archive.InvalidArchiveException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what failed in a line or two; a stack trace is for what nobody thought of. */
public final class PrintedFailure implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, ParseResult arguments) {
    var name = command.getCommandSpec().qualifiedName();
    var err = command.getErr();
    switch (failure) {
      case NoSuchFileException missing ->
          err.println(name + ": there is no file " + missing.getFile());
      case InvalidArchiveException archive ->
          err.println(
              "%s: %s cannot be unpacked: %s"
                  .formatted(
                      name,
                      archive.archive().map(Path::toString).orElse("a zip"),
                      archive.getMessage()));
      case FleetException known -> err.println(name + ": " + known.getMessage());
      case TrainingException known -> {
        err.println(name + ": " + known.getMessage());
        err.println("  " + Troubleshooting.TRAINING_FAILS.sentence());
      }
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
