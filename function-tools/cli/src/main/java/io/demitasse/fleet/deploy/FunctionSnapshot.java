package io.demitasse.fleet.deploy;

import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.aws.ZipUpload;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.Layer;

/** Code and configuration of {@code $LATEST}, to be put back. */
final class FunctionSnapshot {
  private final FunctionConfiguration configuration;
  private final SdkBytes code;

  private FunctionSnapshot(FunctionConfiguration configuration, SdkBytes code) {
    this.configuration = configuration;
    this.code = code;
  }

  /** Downloads the code now: once it has been replaced its address may lead nowhere. */
  static FunctionSnapshot of(GetFunctionResponse function) throws FleetException {
    var name = function.configuration().functionName();
    try (var in = URI.create(function.code().location()).toURL().openStream()) {
      return new FunctionSnapshot(
          function.configuration(), SdkBytes.fromByteArrayUnsafe(in.readAllBytes()));
    } catch (IOException | IllegalArgumentException e) {
      throw new FleetException(
          "the present code of %s cannot be downloaded, so there would be no way back: %s"
              .formatted(name, e.getMessage()),
          e);
    }
  }

  /** Makes {@code $LATEST} what it was, and waits until it is. */
  void restore(FunctionAccess function, ZipUpload upload)
      throws FleetException, InterruptedException {
    var doing = "putting back the code of " + function.name();
    var source = upload.of("the former code of " + function.name(), code);
    function
        .call()
        .change(
            doing,
            () ->
                function
                    .lambda()
                    .updateFunctionCode(request -> {
                      request
                          .functionName(function.name())
                          .architectures(
                              configuration.architectures().toArray(Architecture[]::new));
                      ZipUpload.put(source, request);
                    }));
    function.awaitUpdated();
    function
        .call()
        .change(
            doing,
            () ->
                function
                    .lambda()
                    .updateFunctionConfiguration(request ->
                        request
                            .functionName(function.name())
                            .handler(configuration.handler())
                            .role(configuration.role())
                            .runtime(configuration.runtime())
                            .memorySize(configuration.memorySize())
                            .timeout(configuration.timeout())
                            .layers(layers())
                            .environment(environment ->
                                environment.variables(
                                    configuration.environment() == null
                                        ? java.util.Map.of()
                                        : configuration.environment().variables()))));
    function.awaitUpdated();
  }

  private List<String> layers() {
    return configuration.layers().stream().map(Layer::arn).toList();
  }
}
