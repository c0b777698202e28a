package io.demitasse.cli;

import io.demitasse.cli.print.Output;
import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.deploy.Rollback;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Goes back to an earlier version of a function. */
@Command(
    name = "rollback",
    mixinStandardHelpOptions = true,
    description = {
      "Goes back to an earlier version of a function.",
      "",
      "With --alias it leads the alias there, at once. Without, it puts the code and the"
          + " configuration of that version back into $LATEST.",
      ""
    },
    sortOptions = false)
final class RollbackCommand implements Callable<Integer> {
  @Mixin private FunctionNameOption name = new FunctionNameOption();

  @Option(names = "--alias", paramLabel = "NAME", description = "The alias that is led back.")
  private Optional<String> alias = Optional.empty();

  @Option(
      names = "--to-version",
      paramLabel = "N",
      description = "The version. Default: the one before the present one.")
  private Optional<String> version = Optional.empty();

  @Mixin private RegionOption region = new RegionOption();
  @Mixin private EndpointOptions endpoint = new EndpointOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws FleetException, InterruptedException {
    var function = name.required();
    try (var aws = endpoint.clients()) {
      var back =
          new Rollback(aws, region.region(aws), output.progress()).roll(function, alias, version);
      output.line(
          "Rolled back %s to version %s%s"
              .formatted(
                  function,
                  back.version().orElse(""),
                  back.previousVersion().map(previous -> ", was " + previous).orElse("")));
      output.value(back);
      return 0;
    }
  }
}
