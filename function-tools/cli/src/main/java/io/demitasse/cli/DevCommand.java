package io.demitasse.cli;

import io.demitasse.cli.print.Output;
import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.Endpoints;
import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.deploy.DeploySettings;
import io.demitasse.fleet.deploy.Deployer;
import io.demitasse.fleet.deploy.Deployment;
import io.demitasse.fleet.publish.Publication;
import io.demitasse.fleet.publish.PublishedLayer;
import io.demitasse.fleet.publish.Publisher;
import io.demitasse.fleet.publish.Sharing;
import io.demitasse.local.LocalLambda;
import io.demitasse.local.LocalLambdaOptions;
import io.demitasse.local.cli.FunctionOptions;
import io.demitasse.local.cli.LayerOptions;
import io.demitasse.local.cli.LimitOptions;
import io.demitasse.local.cli.ServerOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves one function from its classes while they are being written. */
@Command(
    name = "dev",
    mixinStandardHelpOptions = true,
    description = {
      "Serves a function on 127.0.0.1 while you write it: after a file was saved, the next"
          + " invocation runs the new code. Ctrl-C ends it with all that it has started.",
      ""
    },
    sortOptions = false)
final class DevCommand implements Callable<Integer> {
  private static final String DEFAULT_NAME = "function";

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private FunctionOptions function = new FunctionOptions();
  @Mixin private LayerOptions layerOptions = new LayerOptions();
  @Mixin private FunctionNameOption name = new FunctionNameOption();
  @Mixin private LimitOptions limits = new LimitOptions();
  @Mixin private ServerOptions server = new ServerOptions();
  @Mixin private Output output = new Output();

  @Override
  public Integer call() throws FleetException, IOException, InterruptedException {
    var code = function.requiredCode();
    if (!Files.exists(code)) {
      throw new ParameterException(
          spec.commandLine(), "--code names " + code + ", which does not exist; build it first.");
    }
    var handler = function.requiredHandler();
    var layers = layerOptions.requiredLayers();
    var functionName = name.name().orElse(DEFAULT_NAME);
    var options = server.applyTo(LocalLambdaOptions.ephemeral()).withWatched(functionName, code);
    if (!output.json()) {
      options = options.withPrintedLogs();
    }
    var lambda = LocalLambda.start(options);
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(lambda)));
    try (var aws =
        new AwsClients(Endpoints.parse(List.of(lambda.endpoint().toString())), Map.of())) {
      deploy(aws, layers, code, functionName, handler);
    }
    var served = ServedFunction.of(lambda, functionName);
    if (!output.json()) {
      lambda.say("%s runs %s, and after a change the new one".formatted(functionName, code));
      served.lines().forEach(lambda::say);
    }
    output.value(served);
    new CountDownLatch(1).await();
    return 0;
  }

  private void deploy(
      AwsClients aws, List<Path> layers, Path code, String functionName, String handler)
      throws FleetException, InterruptedException {
    var region = aws.defaultRegion();
    var arns = new ArrayList<String>();
    for (int i = 0; i < layers.size(); i++) {
      var published =
          new Publisher(aws, text -> {})
              .publish(
                  new Publication(
                      List.of(layers.get(i)),
                      Optional.of("layer-" + (i + 1)),
                      List.of(region),
                      1,
                      Optional.empty(),
                      "Apache-2.0",
                      Sharing.NONE,
                      Optional.empty(),
                      Optional.empty(),
                      Optional.empty()));
      for (var failure : published.failures().values()) {
        throw failure;
      }
      published.layers().stream().map(PublishedLayer::arn).forEach(arns::add);
    }
    var settings =
        new DeploySettings(
            Optional.of(handler),
            arns,
            Optional.empty(),
            limits.memory(),
            limits.timeout(),
            Optional.of(function.variables()),
            Optional.empty());
    new Deployer(aws, region, text -> {}).deploy(Deployment.of(functionName, code, settings));
  }

  private static void close(LocalLambda lambda) {
    try {
      lambda.close();
    } catch (IOException e) {
      System.err.println("demitasse dev: " + e.getMessage());
    }
  }
}
