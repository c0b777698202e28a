package io.demitasse.layer;

import java.util.Arrays;
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
    // exec-maven-plugin parts a command line at spaces, and leaves the ends of lines where they
    // are.
    List<String> given =
        Arrays.stream(arguments).map(String::strip).filter(word -> !word.isEmpty()).toList();
    int status = new CommandLine(new LayerBuild()).execute(given.toArray(String[]::new));
    if (status != 0) {
      throw new IllegalStateException(
          "The step " + given + " of the layer build failed, see above");
    }
  }
}
