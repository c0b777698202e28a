package io.demitasse.cli;

import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.Endpoints;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which Lambda is called. */
final class EndpointOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--endpoint-url",
      paramLabel = "[REGION=]URL",
      description = {
        "Where Lambda is, if not at AWS: http://127.0.0.1:9000 for Local Lambda.",
        "With REGION= it is for that region. Repeatable. Default: AWS_ENDPOINT_URL_LAMBDA."
      })
  private List<String> endpoints = new ArrayList<>();

  AwsClients clients() {
    try {
      return new AwsClients(Endpoints.parse(endpoints), System.getenv());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), e.getMessage(), e);
    }
  }
}
