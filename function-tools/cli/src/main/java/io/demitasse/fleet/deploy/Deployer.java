package io.demitasse.fleet.deploy;

import io.demitasse.fleet.aws.AwsCall;
import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.aws.LayerLookup;
import io.demitasse.fleet.aws.Sha256;
import io.demitasse.fleet.aws.ThisMachine;
import io.demitasse.fleet.aws.ZipUpload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.Environment;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.Runtime;

/**
 * Deploys functions in one region: creates or updates, waits, publishes a version, has it answer a
 * smoke event, moves an alias. If the event is not answered, all is put back as it was.
 */
public final class Deployer {
  private static final int MEMORY = 512;
  private static final int TIMEOUT = 10;
  private static final String DEFAULT_LAYER = "demitasse";

  /** What Local Lambda takes for a role. */
  private static final String LOCAL_ROLE = "arn:aws:iam::000000000000:role/local";

  private final AwsClients aws;
  private final String region;
  private final AwsCall call;
  private final Consumer<String> progress;

  /** Deploys to a region; progress is told in sentences without a full stop. */
  public Deployer(AwsClients aws, String region, Consumer<String> progress) {
    this.aws = aws;
    this.region = region;
    this.progress = progress;
    call = new AwsCall(region);
  }

  /**
   * Deploys a function.
   *
   * @throws FleetException if it failed; a function that existed is then as it was, unless the
   *     message says otherwise
   */
  public Deployed deploy(Deployment deployment) throws FleetException, InterruptedException {
    var function = new FunctionAccess(aws.lambda(region), call, deployment.functionName());
    var zip = ZipUpload.read(deployment.code());
    var before = function.find();
    return before.isPresent()
        ? update(deployment, function, before.get(), zip)
        : create(deployment, function, zip);
  }

  private Deployed create(Deployment deployment, FunctionAccess function, SdkBytes zip)
      throws FleetException, InterruptedException {
    var settings = deployment.settings();
    var handler =
        settings
            .handler()
            .orElseThrow(() ->
                new FleetException(
                    "a new function needs a handler; name it by --handler, for instance"
                        + " com.example.Hello::handle"));
    var role = settings.role().or(() -> localRole());
    if (role.isEmpty()) {
      throw new FleetException("a new function needs an execution role; give its ARN by --role");
    }
    var architecture = settings.architecture().orElseGet(ThisMachine::architecture);
    var layers =
        layers(
            settings.layers().isEmpty() ? List.of(DEFAULT_LAYER) : settings.layers(), architecture);
    var source = upload(deployment).of(deployment.code().toString(), zip);
    progress.accept("Creating " + function.name());
    call.change(
        "creating " + function.name(),
        () ->
            function
                .lambda()
                .createFunction(request ->
                    request
                        .functionName(function.name())
                        .runtime(Runtime.PROVIDED_AL2023)
                        .role(role.get())
                        .handler(handler)
                        .layers(layers)
                        .memorySize(settings.memory().orElse(MEMORY))
                        .timeout(settings.timeout().orElse(TIMEOUT))
                        .environment(environment(settings.variables().orElse(Map.of())))
                        .architectures(Architecture.fromValue(architecture))
                        .code(ZipUpload.function(source))));
    function.awaitActive();
    return release(deployment, function, true, Optional.empty());
  }

  private Deployed update(
      Deployment deployment, FunctionAccess function, GetFunctionResponse before, SdkBytes zip)
      throws FleetException, InterruptedException {
    var settings = deployment.settings();
    var architecture =
        settings.architecture().orElse(before.configuration().architecturesAsStrings().getFirst());
    var layers =
        settings.layers().isEmpty()
            ? Optional.<List<String>>empty()
            : Optional.of(layers(settings.layers(), architecture));
    Optional<FunctionSnapshot> snapshot =
        deployment.smokeEvent().isPresent()
            ? Optional.of(FunctionSnapshot.of(before))
            : Optional.empty();
    if (!Sha256.base64(zip).equals(before.configuration().codeSha256())
        || !before.configuration().architecturesAsStrings().contains(architecture)) {
      progress.accept("Updating the code of " + function.name());
      var source = upload(deployment).of(deployment.code().toString(), zip);
      call.change(
          "updating the code of " + function.name(),
          () ->
              function
                  .lambda()
                  .updateFunctionCode(request -> {
                    request
                        .functionName(function.name())
                        .architectures(Architecture.fromValue(architecture));
                    ZipUpload.put(source, request);
                  }));
      function.awaitUpdated();
    }
    progress.accept("Updating the configuration of " + function.name());
    configure(function, settings, layers);
    function.awaitUpdated();
    return release(deployment, function, false, snapshot);
  }

  private void configure(
      FunctionAccess function, DeploySettings settings, Optional<List<String>> layers)
      throws FleetException, InterruptedException {
    call.change(
        "updating the configuration of " + function.name(),
        () ->
            function
                .lambda()
                .updateFunctionConfiguration(request -> {
                  request.functionName(function.name()).runtime(Runtime.PROVIDED_AL2023);
                  settings.handler().ifPresent(request::handler);
                  settings.role().ifPresent(request::role);
                  settings.memory().ifPresent(request::memorySize);
                  settings.timeout().ifPresent(request::timeout);
                  settings
                      .variables()
                      .ifPresent(variables -> request.environment(environment(variables)));
                  layers.ifPresent(request::layers);
                }));
  }

  private Deployed release(
      Deployment deployment,
      FunctionAccess function,
      boolean created,
      Optional<FunctionSnapshot> snapshot)
      throws FleetException, InterruptedException {
    var release =
        new Release(function, upload(deployment), progress)
            .release(
                deployment.publish() || deployment.alias().isPresent(),
                deployment.alias(),
                deployment.smokeEvent(),
                snapshot);
    return deployed(function.latest(), created, deployment.alias(), release);
  }

  static Deployed deployed(
      FunctionConfiguration latest,
      boolean created,
      Optional<String> alias,
      Release.Result release) {
    return new Deployed(
        latest.functionName(),
        latest.functionArn(),
        created,
        latest.handler(),
        latest.layers().stream().map(Layer::arn).toList(),
        release.version(),
        alias,
        release.previous(),
        release.answer());
  }

  private List<String> layers(List<String> names, String architecture) throws FleetException {
    return new LayerLookup(aws.lambda(region), call).resolve(names, architecture);
  }

  private ZipUpload upload(Deployment deployment) {
    return new ZipUpload(aws, region, deployment.bucket());
  }

  private Optional<String> localRole() {
    return aws.endpoints().isLocal(region) ? Optional.of(LOCAL_ROLE) : Optional.empty();
  }

  private static Environment environment(Map<String, String> variables) {
    return Environment.builder().variables(variables).build();
  }
}
