package io.demitasse.local.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** On which layers a function runs here. */
public final class LayerOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = {"-l", "--layer"},
      paramLabel = "DIR|ZIP",
      description = "A layer that the function has. Repeatable, in their order: later ones win.")
  private List<Path> layers = new ArrayList<>();

  /** The layers in their order. */
  public List<Path> layers() {
    return layers;
  }

  /** The layers; without one the command line is wrong. */
  public List<Path> requiredLayers() {
    if (layers.isEmpty()) {
      throw new ParameterException(
          command.commandLine(),
          "Missing: --layer ZIP, such as demitasse-layer-standard-x86_64.zip. See"
              + " docs/troubleshooting.md#no-layer");
    }
    return layers;
  }
}
