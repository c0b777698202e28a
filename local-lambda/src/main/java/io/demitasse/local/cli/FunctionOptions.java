package io.demitasse.local.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which function: spelled alike wherever a function is run or looked at. */
public final class FunctionOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-c", "--code", "--zip"},
      paramLabel = "DIR|ZIP",
      description = "The function: a folder with classes, a zip or a jar.")
  private Optional<Path> code = Optional.empty();

  @Option(
      names = "--handler",
      paramLabel = "HANDLER",
      description = "Such as com.example.Hello::handle.")
  private Optional<String> handler = Optional.empty();

  @Option(
      names = "--env",
      paramLabel = "K=V",
      description = "An environment variable of the function. Repeatable.")
  private Map<String, String> variables = new LinkedHashMap<>();

  /** The code, if it was named. */
  public Optional<Path> code() {
    return code;
  }

  /** The code; without it the command line is wrong. */
  public Path requiredCode() {
    return code.orElseThrow(() -> missing("--code DIR|ZIP, the function's classes"));
  }

  /** The handler, if it was named. */
  public Optional<String> handler() {
    return handler;
  }

  /** The handler; without it the command line is wrong. */
  public String requiredHandler() {
    return handler.orElseThrow(
        () -> missing("--handler HANDLER, such as com.example.Hello::handle"));
  }

  /** The environment. */
  public Map<String, String> variables() {
    return variables;
  }

  private ParameterException missing(String option) {
    return new ParameterException(command.commandLine(), "Missing: " + option + ".");
  }
}
