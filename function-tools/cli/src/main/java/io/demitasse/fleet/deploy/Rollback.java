package io.demitasse.fleet.deploy;

import io.demitasse.fleet.aws.AwsCall;
import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.aws.ZipUpload;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;

/** Goes back to a version of a function that was published before. */
public final class Rollback {
  private final AwsClients aws;
  private final String region;
  private final AwsCall call;
  private final Consumer<String> progress;

  /** Rolls back in a region. */
  public Rollback(AwsClients aws, String region, Consumer<String> progress) {
    this.aws = aws;
    this.region = region;
    this.progress = progress;
    call = new AwsCall(region);
  }

  /**
   * Leads an alias to a version; without an alias, makes {@code $LATEST} what the version is.
   *
   * @param version the number; empty for the one before the present one
   */
  public Deployed roll(String functionName, Optional<String> alias, Optional<String> version)
      throws FleetException, InterruptedException {
    var function = new FunctionAccess(aws.lambda(region), call, functionName);
    var latest = function.latest();
    var versions = function.versions();
    if (alias.isEmpty()) {
      var target = wanted(functionName, versions, version).orElseGet(() -> other(versions, latest));
      return restore(function, target);
    }
    var present =
        function
            .alias(alias.get())
            .map(GetAliasResponse::functionVersion)
            .orElseThrow(() ->
                new FleetException(
                    "%s has no alias %s; `demitasse deploy --alias %s` makes it"
                        .formatted(functionName, alias.get(), alias.get())));
    var target = wanted(functionName, versions, version).orElseGet(() -> before(versions, present));
    if (target.isEmpty()) {
      throw new FleetException(
          "%s has no version before %s, where the alias %s leads; name one by --to-version"
              .formatted(functionName, present, alias.get()));
    }
    var number = target.get().version();
    progress.accept("Moving %s of %s to version %s".formatted(alias.get(), functionName, number));
    function.move(alias.get(), number);
    return Deployer.deployed(
        target.get(),
        false,
        alias,
        new Release.Result(Optional.of(number), Optional.of(present), Optional.empty()));
  }

  private Deployed restore(FunctionAccess function, Optional<FunctionConfiguration> target)
      throws FleetException, InterruptedException {
    var number =
        target
            .map(FunctionConfiguration::version)
            .orElseThrow(() ->
                new FleetException(
                    function.name()
                        + " has no other version to go back to; deploy with --publish or"
                        + " --alias, and there will be one"));
    progress.accept("Putting back version %s of %s".formatted(number, function.name()));
    var old =
        call.send(
            "reading version " + number + " of " + function.name(),
            () ->
                aws.lambda(region)
                    .getFunction(
                        request -> request.functionName(function.name()).qualifier(number)));
    FunctionSnapshot.of(old).restore(function, new ZipUpload(aws, region, Optional.empty()));
    return Deployer.deployed(
        function.latest(),
        false,
        Optional.empty(),
        new Release.Result(Optional.of(number), Optional.empty(), Optional.empty()));
  }

  /** What the caller named; the inner one is empty never, the outer one if nothing was named. */
  private static Optional<Optional<FunctionConfiguration>> wanted(
      String name, List<FunctionConfiguration> versions, Optional<String> version)
      throws FleetException {
    if (version.isEmpty()) {
      return Optional.empty();
    }
    for (var candidate : versions) {
      if (candidate.version().equals(version.get())) {
        return Optional.of(Optional.of(candidate));
      }
    }
    throw new FleetException(
        "%s has no version %s, only %s"
            .formatted(
                name,
                version.get(),
                versions.stream().map(FunctionConfiguration::version).toList()));
  }

  private static Optional<FunctionConfiguration> before(
      List<FunctionConfiguration> versions, String present) {
    return versions.stream()
        .filter(version -> Long.parseLong(version.version()) < Long.parseLong(present))
        .reduce((earlier, later) -> later);
  }

  private static Optional<FunctionConfiguration> other(
      List<FunctionConfiguration> versions, FunctionConfiguration latest) {
    return versions.stream()
        .filter(version -> !same(version, latest))
        .reduce((earlier, later) -> later);
  }

  private static boolean same(FunctionConfiguration a, FunctionConfiguration b) {
    return a.codeSha256().equals(b.codeSha256())
        && a.handler().equals(b.handler())
        && a.layers().equals(b.layers())
        && a.memorySize().equals(b.memorySize())
        && a.timeout().equals(b.timeout())
        && java.util.Objects.equals(a.environment(), b.environment());
  }
}
