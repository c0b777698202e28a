package io.demitasse.layer;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The steps of a layer build that are no configuration of a Maven plugin. */
@Command(
    name = "layer-build",
    subcommands = {
      PlanCommand.class,
      StageCommand.class,
      TrainCommand.class,
      DescribeCommand.class
    })
public final class LayerBuild {
  private LayerBuild() {}

  /**
   * Takes the name of a step and its options.
   *
   * @throws IllegalStateException if the step failed: it runs inside of Maven, which must not exit
   */
  public static void main(String[] arguments) {
    int status = new CommandLine(new LayerBuild()).execute(arguments);
    if (status != 0) {
      throw new IllegalStateException(
          "The step " + List.of(arguments) + " of the layer build failed, see above");
    }
  }
}
