package io.demitasse.cli;

import io.demitasse.cli.print.ExitCodes;
import io.demitasse.cli.print.Output;
import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.deploy.DeploySettings;
import io.demitasse.fleet.deploy.Deployed;
import io.demitasse.fleet.deploy.Deployer;
import io.demitasse.fleet.deploy.Deployment;
import io.demitasse.fleet.deploy.FleetMove;
import io.demitasse.fleet.deploy.FleetMover;
import io.demitasse.fleet.deploy.SmokeEvent;
import io.demitasse.local.cli.FunctionOptions;
import io.demitasse.local.cli.LimitOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Creates or updates a function, or moves all functions of a layer to another version of it. */
@Command(
    name = "deploy",
    mixinStandardHelpOptions = true,
    description = {
      "Creates or updates a function and waits until it is active. A function that exists keeps"
          + " what is not named; variables by --env replace its environment as a whole.",
      "",
      "With --event the new code has to answer the event, and with --alias it becomes a version"
          + " that the alias leads to, after it has answered. If it does not answer, the function"
          + " is put back as it was.",
      "",
      "With --all-functions-using LAYER it moves the functions that have a version of that layer to"
          + " the one of --layer, or to the newest: one by one, with the event of each, up to the"
          + " first that fails. Run again it goes on there.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:deployed",
      "1:failed; what there was is as it was",
      "2:wrong arguments",
      "3:some functions were moved, and one failed"
    },
    sortOptions = false)
final class DeployCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FunctionNameOption name = new FunctionNameOption();

  @Mixin private FunctionOptions function = new FunctionOptions();

  @Option(
      names = {"-l", "--layer", "--layer-arn"},
      paramLabel = "ARN|NAME",
      description = {
        "A layer of the function: the ARN of a version, or a name, which is the newest version.",
        "Repeatable, in their order. Default for a new function: demitasse."
      })
  private List<String> layers = new ArrayList<>();

  @Option(names = "--role", paramLabel = "ARN", description = "The execution role. Needed on AWS.")
  private Optional<String> role = Optional.empty();

  @Mixin private LimitOptions limits = new LimitOptions();

  @Option(
      names = "--environment",
      paramLabel = "TEXT",
      description = "The environment as the aws CLI takes it: JSON, or Variables={K=V,L=W}.")
  private Optional<String> environment = Optional.empty();

  @Option(
      names = "--architecture",
      paramLabel = "NAME",
      description = "x86_64 or arm64. Default of a new function: that of this machine.")
  private Optional<String> architecture = Optional.empty();

  @Option(names = "--publish", description = "Make the result a numbered version.")
  private boolean publish;

  @Option(
      names = "--alias",
      paramLabel = "NAME",
      description = "Make the result a version, and lead this alias to it.")
  private Optional<String> alias = Optional.empty();

  @Option(
      names = {"-e", "--event"},
      paramLabel = "FILE",
      description = "A smoke event: the new code has to answer it without an error.")
  private Optional<Path> event = Optional.empty();

  @Option(
      names = "--all-functions-using",
      paramLabel = "LAYER",
      description = "Move functions from this layer: its name, its ARN, or the ARN of a version.")
  private Optional<String> fleet = Optional.empty();

  @Option(
      names = "--events",
      paramLabel = "DIR",
      description = "With --all-functions-using: smoke events, FUNCTION.json for each function.")
  private Optional<Path> events = Optional.empty();

  @Option(
      names = "--bucket",
      paramLabel = "NAME",
      description = "An S3 bucket of the region, for zips over 50 MB.")
  private Optional<String> bucket = Optional.empty();

  @Mixin private RegionOption region = new RegionOption();
  @Mixin private EndpointOptions endpoint = new EndpointOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws FleetException, IOException, InterruptedException {
    try (var aws = endpoint.clients()) {
      return fleet.isPresent() ? moveAll(aws, fleet.get()) : deploy(aws);
    }
  }

  private int deploy(AwsClients aws) throws FleetException, IOException, InterruptedException {
    var deployment =
        new Deployment(
            name.required(),
            function.requiredCode(),
            settings(),
            bucket,
            publish,
            alias,
            event.isPresent() ? Optional.of(SmokeEvent.read(event.get())) : Optional.empty());
    var deployed = new Deployer(aws, region.region(aws), output.progress()).deploy(deployment);
    output.line((deployed.created() ? "Created " : "Updated ") + text(deployed));
    output.value(deployed);
    return 0;
  }

  private DeploySettings settings() {
    var all =
        environment.isPresent()
            ? Optional.of(EnvironmentText.parse(environment.get(), this::wrong))
            : Optional.of(function.variables()).filter(map -> !map.isEmpty());
    return new DeploySettings(
        function.handler(), layers, role, limits.memory(), limits.timeout(), all, architecture);
  }

  private int moveAll(AwsClients aws, String from)
      throws FleetException, IOException, InterruptedException {
    if (function.code().isPresent()
        || function.handler().isPresent()
        || name.name().isPresent()
        || layers.size() > 1) {
      throw wrong(
          "--all-functions-using changes nothing but one layer: give --layer once or not, and"
              + " neither --code, --handler nor --function-name.");
    }
    var move =
        new FleetMove(
            from,
            layers.stream().findFirst(),
            alias,
            event.isPresent() ? Optional.of(SmokeEvent.read(event.get())) : Optional.empty(),
            eventsByFunction());
    var outcome = new FleetMover(aws, region.region(aws), output.progress()).move(move);
    outcome.moved().forEach(moved -> output.line("Moved " + text(moved)));
    outcome.already().forEach(function -> output.line("Already there: " + function));
    outcome.left().forEach((function, why) -> output.line("Left alone: " + function + ": " + why));
    var values = new LinkedHashMap<String, Object>();
    values.put("moved", outcome.moved());
    values.put("already", outcome.already());
    values.put("left", outcome.left());
    values.put("failure", outcome.failure().map(FleetException::getMessage));
    values.put("remaining", outcome.remaining());
    output.value(values);
    if (outcome.failure().isEmpty()) {
      return 0;
    }
    output.complain("demitasse deploy: " + outcome.failure().get().getMessage());
    output.complain(
        "  %d moved, %d still to do: %s; run the same again to go on"
            .formatted(
                outcome.moved().size(),
                outcome.remaining().size(),
                String.join(", ", outcome.remaining())));
    return outcome.moved().isEmpty() ? 1 : ExitCodes.PARTLY;
  }

  private Map<String, SmokeEvent> eventsByFunction() throws IOException {
    var found = new HashMap<String, SmokeEvent>();
    if (events.isPresent()) {
      try (var files = Files.newDirectoryStream(events.get(), "*.json")) {
        for (var file : files) {
          var fileName = String.valueOf(file.getFileName());
          found.put(fileName.substring(0, fileName.length() - 5), SmokeEvent.read(file));
        }
      }
    }
    return found;
  }

  private static String text(Deployed deployed) {
    var text =
        "%s: %s on %s"
            .formatted(
                deployed.functionName(),
                deployed.handler(),
                deployed.layers().isEmpty() ? "no layer" : String.join(", ", deployed.layers()));
    return text
        + deployed.version().map(version -> ", version " + version).orElse("")
        + deployed.alias().map(name -> ", served as " + name).orElse("")
        + deployed.previousVersion().map(version -> " instead of " + version).orElse("");
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
