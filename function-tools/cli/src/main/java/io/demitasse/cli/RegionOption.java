package io.demitasse.cli;

import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.FleetException;
import java.util.Optional;
import picocli.CommandLine.Option;

/** In which region. */
final class RegionOption {
  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "Default: that of AWS_REGION, or of AWS's configuration files.")
  private Optional<String> region = Optional.empty();

  String region(AwsClients aws) throws FleetException {
    return region.isPresent() ? region.get() : aws.defaultRegion();
  }
}
