package io.demitasse.cli;

import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which deployed function. */
final class FunctionNameOption {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--function-name", paramLabel = "NAME", description = "The function's name.")
  private Optional<String> name = Optional.empty();

  Optional<String> name() {
    return name;
  }

  String required() {
    return name.orElseThrow(
        () -> new ParameterException(command.commandLine(), "Missing: --function-name NAME."));
  }
}
