package io.demitasse.fleet.aws;

import io.demitasse.fleet.deploy.DeploySettings;
import io.demitasse.fleet.deploy.Deployer;
import io.demitasse.fleet.deploy.Deployment;
import io.demitasse.fleet.publish.Publication;
import io.demitasse.fleet.publish.Publisher;
import io.demitasse.fleet.publish.Sharing;
import io.demitasse.local.LocalLambda;
import io.demitasse.local.LocalLambdaOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.Layer;

/** A Local Lambda that plays one region, and short words for what is asked of it. */
public final class Region implements AutoCloseable {
  public static final String NAME = "us-east-1";

  private final Path folder;
  private final LocalLambda lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
  private final AwsClients aws =
      new AwsClients(
          new Endpoints(Optional.of(lambda.endpoint()), Map.of()), Map.of("AWS_REGION", NAME));

  public Region(Path folder) throws IOException {
    this.folder = folder;
  }

  public AwsClients aws() {
    return aws;
  }

  public LambdaClient sdk() {
    return aws.lambda(NAME);
  }

  public String endpoint() {
    return lambda.endpoint().toString();
  }

  /** Publishes a layer that answers with its version, and fails events that name it. */
  public String layer(String version, String architecture) throws Exception {
    var published =
        new Publisher(aws, text -> {})
            .publish(
                new Publication(
                    List.of(Zips.layer(folder, version, architecture)),
                    Optional.empty(),
                    List.of(NAME),
                    1,
                    Optional.empty(),
                    "Apache-2.0",
                    Sharing.NONE,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
    return published.layers().getFirst().arn();
  }

  public Deployer deployer() {
    return new Deployer(aws, NAME, text -> {});
  }

  public Deployment deployment(String name, String content, String... layers) throws IOException {
    return Deployment.of(
        name, Zips.function(folder, content), DeploySettings.of("a.B::c", List.of(layers)));
  }

  public GetFunctionConfigurationResponse function(String name) {
    return sdk().getFunctionConfiguration(request -> request.functionName(name));
  }

  public List<String> layersOf(String name) {
    return function(name).layers().stream().map(Layer::arn).toList();
  }

  public String aliasOf(String name, String alias) {
    return sdk().getAlias(request -> request.functionName(name).name(alias)).functionVersion();
  }

  public String answer(String name, String qualifier) {
    return sdk()
        .invoke(request ->
            request.functionName(name).qualifier(qualifier).payload(SdkBytes.fromUtf8String("{}")))
        .payload()
        .asUtf8String();
  }

  @Override
  public void close() throws IOException {
    aws.close();
    lambda.close();
  }
}
