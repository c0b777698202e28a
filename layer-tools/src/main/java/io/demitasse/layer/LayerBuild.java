package io.demitasse.layer;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The steps of a layer build that are no configuration of a Maven plugin. */
@Command(name = "layer-build", subcommandsRepeatable = true)
public final class LayerBuild {
  private LayerBuild() {}

  /**
   * Takes the options of the layer, then the names of one or more steps.
   *
   * @throws IllegalStateException if a step failed: it runs inside of Maven, which must not exit
   */
  public static void main(String[] arguments) {
    BuildOptions layer = new BuildOptions();
    int status =
        new CommandLine(new LayerBuild())
            .addMixin("layer", layer)
            .addSubcommand(new PlanCommand(layer))
            .addSubcommand(new StageCommand(layer))
            .addSubcommand(new TrainStep(layer))
            .addSubcommand(new DescribeCommand(layer))
            .execute(arguments);
    if (status != 0) {
      throw new IllegalStateException(
          "The layer build with " + List.of(arguments) + " failed, see above");
    }
  }
}
