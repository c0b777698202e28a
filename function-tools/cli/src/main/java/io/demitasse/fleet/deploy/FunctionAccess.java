package io.demitasse.fleet.deploy;

import io.demitasse.fleet.aws.AwsCall;
import io.demitasse.fleet.aws.FleetException;
import java.util.Optional;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

/** One function: reading it, waiting for it, sending it an event, moving its aliases. */
final class FunctionAccess {
  private final LambdaClient lambda;
  private final AwsCall call;
  private final String name;

  FunctionAccess(LambdaClient lambda, AwsCall call, String name) {
    this.lambda = lambda;
    this.call = call;
    this.name = name;
  }

  String name() {
    return name;
  }

  LambdaClient lambda() {
    return lambda;
  }

  AwsCall call() {
    return call;
  }

  /** The function as it is, or nothing if there is none. */
  Optional<GetFunctionResponse> find() throws FleetException {
    return call.send(
        "looking for " + name,
        () -> {
          try {
            return Optional.of(lambda.getFunction(request -> request.functionName(name)));
          } catch (ResourceNotFoundException e) {
            return Optional.empty();
          }
        });
  }

  FunctionConfiguration latest() throws FleetException {
    return find()
        .orElseThrow(() ->
            new FleetException(
                "there is no function "
                    + name
                    + " in "
                    + call.region()
                    + "; `demitasse deploy` creates it"))
        .configuration();
  }

  void awaitUpdated() throws FleetException {
    call.send(
        "waiting for " + name + " to be updated",
        () -> lambda.waiter().waitUntilFunctionUpdatedV2(request -> request.functionName(name)));
  }

  void awaitActive() throws FleetException {
    call.send(
        "waiting for " + name + " to be active",
        () -> lambda.waiter().waitUntilFunctionActiveV2(request -> request.functionName(name)));
  }

  private void awaitActive(String version) throws FleetException {
    call.send(
        "waiting for version " + version + " of " + name + " to be active",
        () ->
            lambda
                .waiter()
                .waitUntilPublishedVersionActive(
                    request -> request.functionName(name).qualifier(version)));
  }

  /** Freezes {@code $LATEST}; the number is an old one if nothing has changed since. */
  String publish() throws FleetException, InterruptedException {
    var version =
        call.change(
                "publishing a version of " + name,
                () -> lambda.publishVersion(request -> request.functionName(name)))
            .version();
    awaitActive(version);
    return version;
  }

  /** Its numbered versions, oldest first. */
  java.util.List<FunctionConfiguration> versions() throws FleetException {
    return call.send(
        "listing the versions of " + name,
        () ->
            lambda
                .listVersionsByFunctionPaginator(request -> request.functionName(name))
                .versions()
                .stream()
                .filter(version -> !version.version().equals("$LATEST"))
                .sorted(java.util.Comparator.comparingLong(v -> Long.parseLong(v.version())))
                .toList());
  }

  void deleteVersion(String version) throws FleetException, InterruptedException {
    call.change(
        "deleting version " + version + " of " + name,
        () -> lambda.deleteFunction(request -> request.functionName(name).qualifier(version)));
  }

  Optional<GetAliasResponse> alias(String alias) throws FleetException {
    return call.send(
        "looking for the alias " + alias + " of " + name,
        () -> {
          try {
            return Optional.of(lambda.getAlias(request -> request.functionName(name).name(alias)));
          } catch (ResourceNotFoundException e) {
            return Optional.empty();
          }
        });
  }

  /** Leads an alias to a version, with all of its traffic. */
  void move(String alias, String version) throws FleetException, InterruptedException {
    var doing = "moving the alias %s of %s to version %s".formatted(alias, name, version);
    if (alias(alias).isPresent()) {
      call.change(
          doing,
          () ->
              lambda.updateAlias(request ->
                  request
                      .functionName(name)
                      .name(alias)
                      .functionVersion(version)
                      .routingConfig(
                          routing -> routing.additionalVersionWeights(java.util.Map.of()))));
    } else {
      call.change(
          doing,
          () ->
              lambda.createAlias(
                  request -> request.functionName(name).name(alias).functionVersion(version)));
    }
  }

  /** Has the event answered by a version, and fails unless it is. */
  String smoke(SmokeEvent event, String qualifier) throws FleetException {
    var response =
        call.send(
            "sending " + event.name() + " to " + name,
            () ->
                lambda.invoke(request ->
                    request.functionName(name).qualifier(qualifier).payload(event.json())));
    var answer = response.payload() == null ? "" : response.payload().asUtf8String();
    if (response.functionError() != null) {
      throw new FleetException(
          "%s (%s) did not answer %s: %s".formatted(name, qualifier, event.name(), answer));
    }
    return answer;
  }
}
