package io.demitasse.cli;

import io.demitasse.cli.print.ExitCodes;
import io.demitasse.cli.print.Output;
import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.publish.Publication;
import io.demitasse.fleet.publish.PublishCommands;
import io.demitasse.fleet.publish.Published;
import io.demitasse.fleet.publish.PublishedLayer;
import io.demitasse.fleet.publish.Publisher;
import io.demitasse.fleet.publish.Sharing;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Publishes layers to regions. */
@Command(
    name = "publish",
    mixinStandardHelpOptions = true,
    description = {
      "Publishes layers to one region or many, and prints their ARNs.",
      "",
      "What a region has already, bit by bit, is not published there again. So the same command,"
          + " run again after a failure, does what is missing.",
      ""
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every region has every layer",
      "1:failed",
      "2:wrong arguments",
      "3:some regions have them, and some failed; run it again"
    },
    sortOptions = false)
final class PublishCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-l", "--layer", "--zip"},
      required = true,
      paramLabel = "ZIP",
      description = "The zip of a layer, of any profile, libraries or architecture. Repeatable.")
  private List<Path> zips = new ArrayList<>();

  @Option(
      names = "--layer-name",
      paramLabel = "NAME",
      description = {
        "Default: demitasse for the profile standard, demitasse-minimal, demitasse-full,",
        "demitasse-libraries-NAME."
      })
  private Optional<String> layerName = Optional.empty();

  @Option(
      names = "--region",
      split = ",",
      paramLabel = "REGION",
      description = "Repeatable, or several with commas. Default: that of AWS's configuration.")
  private List<String> regions = new ArrayList<>();

  @Option(
      names = "--parallel",
      paramLabel = "N",
      description = "How many regions at the same time. Default: ${DEFAULT-VALUE}.")
  private int parallel = 4;

  @Option(names = "--description", paramLabel = "TEXT", description = "Default: names the profile.")
  private Optional<String> description = Optional.empty();

  @Option(names = "--license", paramLabel = "SPDX", description = "Default: ${DEFAULT-VALUE}.")
  private String license = "Apache-2.0";

  @Option(names = "--public", description = "Let every AWS account use these versions.")
  private boolean everybody;

  @Option(
      names = "--organization",
      paramLabel = "ID",
      description = "Let every account of this organization use them, such as o-a1b2c3d4e5.")
  private Optional<String> organization = Optional.empty();

  @Option(
      names = "--account",
      split = ",",
      paramLabel = "NUMBER",
      description = "Let this account use them. Repeatable.")
  private List<String> accounts = new ArrayList<>();

  @Option(
      names = "--bucket",
      paramLabel = "NAME",
      description = "An S3 bucket for zips over 50 MB; {region} in it stands for the region.")
  private Optional<String> bucket = Optional.empty();

  @Option(
      names = "--layers-file",
      paramLabel = "FILE",
      description = "Where the ARNs of all regions are kept. Default: ${DEFAULT-VALUE}.")
  private Path layersFile = Path.of("layers.json");

  @Option(
      names = "--ssm-parameters",
      arity = "0..1",
      fallbackValue = "/demitasse/layers",
      paramLabel = "PATH",
      description = {
        "Write the ARNs to SSM parameters, too: PATH/LAYER/ARCHITECTURE in each region.",
        "PATH is /demitasse/layers if it is left out."
      })
  private Optional<String> parameters = Optional.empty();

  @Option(
      names = "--dry-run",
      description = "Call nothing; print the commands of the aws CLI that do the same.")
  private boolean dryRun;

  @Mixin private EndpointOptions endpoint = new EndpointOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws FleetException, InterruptedException {
    check();
    try (var aws = endpoint.clients()) {
      var publication = publication(aws);
      if (dryRun) {
        var lines = new PublishCommands(publication, aws.endpoints()).lines();
        lines.forEach(output::line);
        output.value(lines);
        return 0;
      }
      return report(new Publisher(aws, output.progress()).publish(publication));
    }
  }

  private void check() {
    if (parallel < 1) {
      throw wrong("--parallel is " + parallel + " and has to be 1 or more");
    }
    organization
        .filter(id -> !id.matches("o-[a-z0-9]{10,32}"))
        .ifPresent(id -> {
          throw wrong("--organization is " + id + " and has to be like o-a1b2c3d4e5");
        });
    for (var account : accounts) {
      if (!account.matches("\\d{12}")) {
        throw wrong("--account is " + account + " and has to be a number of twelve digits");
      }
    }
  }

  private Publication publication(AwsClients aws) throws FleetException {
    return new Publication(
        zips,
        layerName,
        regions.isEmpty() ? List.of(aws.defaultRegion()) : regions.stream().distinct().toList(),
        parallel,
        description,
        license,
        new Sharing(everybody, organization, accounts),
        bucket,
        Optional.of(layersFile),
        parameters);
  }

  private int report(Published published) {
    for (var layer : published.layers()) {
      output.line(layer.arn());
    }
    long same = published.layers().stream().filter(layer -> !layer.published()).count();
    if (same > 0) {
      output.complain(
          "%d of %d had the same bits already and %s not published again"
              .formatted(same, published.layers().size(), same == 1 ? "was" : "were"));
    }
    var failures = new LinkedHashMap<String, String>();
    published.failures().forEach((region, why) -> failures.put(region, why.getMessage()));
    var values = new LinkedHashMap<String, Object>();
    values.put("layers", published.layers());
    values.put("failures", failures);
    output.value(values);
    failures.forEach((region, why) -> output.complain("demitasse publish: " + why));
    if (failures.isEmpty()) {
      return 0;
    }
    boolean some = published.layers().stream().map(PublishedLayer::region).findAny().isPresent();
    if (some) {
      output.complain(
          "  %s failed, the other regions are done; run the same again to go on"
              .formatted(String.join(", ", failures.keySet())));
    }
    return some ? ExitCodes.PARTLY : ExitCodes.FAILED;
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
