package io.demitasse.fleet.publish;

import io.demitasse.fleet.aws.AwsCall;
import io.demitasse.fleet.aws.AwsClients;
import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.aws.LayerLookup;
import io.demitasse.fleet.aws.Sha256;
import io.demitasse.fleet.aws.ZipUpload;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.Architecture;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.Runtime;
import software.amazon.awssdk.services.ssm.model.ParameterType;

/** Publishes layers to one region, one after the other. */
final class RegionPublisher {
  private final AwsClients aws;
  private final String region;
  private final AwsCall call;
  private final Publication publication;
  private final Consumer<String> progress;
  private final List<PublishedLayer> published = new ArrayList<>();

  RegionPublisher(
      AwsClients aws, String region, Publication publication, Consumer<String> progress) {
    this.aws = aws;
    this.region = region;
    this.publication = publication;
    this.progress = progress;
    call = new AwsCall(region);
  }

  /** What the region has of the layers; to be read when it has ended. */
  List<PublishedLayer> published() {
    return published;
  }

  void publish(List<LayerArchive> layers) throws FleetException, InterruptedException {
    for (var layer : layers) {
      var same = same(layer);
      var arn = same.isPresent() ? same.get() : publish(layer);
      share(layer, arn);
      writeParameter(layer, arn);
      published.add(
          new PublishedLayer(
              layer.layerName(),
              layer.what(),
              layer.architecture(),
              region,
              arn,
              Sha256.hex(layer.bytes()),
              same.isEmpty()));
      progress.accept(
          same.isPresent()
              ? "%s has the same bits already: %s".formatted(region, arn)
              : "%s has %s".formatted(region, arn));
    }
  }

  /** The version with the same content, wherever it came from. */
  private Optional<String> same(LayerArchive layer) throws FleetException {
    var digest = Sha256.base64(layer.bytes());
    for (var version : new LayerLookup(lambda(), call).versions(layer.layerName())) {
      if (version.compatibleArchitecturesAsStrings().contains(layer.architecture())) {
        var content =
            call.send(
                    "reading " + version.layerVersionArn(),
                    () ->
                        lambda()
                            .getLayerVersion(request ->
                                request
                                    .layerName(layer.layerName())
                                    .versionNumber(version.version())))
                .content();
        if (digest.equals(content.codeSha256())) {
          return Optional.of(version.layerVersionArn());
        }
      }
    }
    return Optional.empty();
  }

  private String publish(LayerArchive layer) throws FleetException, InterruptedException {
    progress.accept(
        "Sending %s (%s, %s) to %s"
            .formatted(layer.layerName(), layer.what(), layer.architecture(), region));
    var source =
        new ZipUpload(aws, region, publication.bucket()).of(layer.path().toString(), layer.bytes());
    return call.change(
            "publishing the layer " + layer.layerName(),
            () ->
                lambda()
                    .publishLayerVersion(request ->
                        request
                            .layerName(layer.layerName())
                            .description(publication.description(layer))
                            .licenseInfo(publication.license())
                            .compatibleRuntimes(Runtime.PROVIDED_AL2023)
                            .compatibleArchitectures(Architecture.fromValue(layer.architecture()))
                            .content(ZipUpload.layer(source))))
        .layerVersionArn();
  }

  private void share(LayerArchive layer, String arn) throws FleetException {
    for (var statement : publication.sharing().statements()) {
      call.send(
          "sharing " + arn,
          () -> {
            try {
              return Optional.of(
                  lambda()
                      .addLayerVersionPermission(request -> {
                        request
                            .layerName(layer.layerName())
                            .versionNumber(Long.parseLong(arn.substring(arn.lastIndexOf(':') + 1)))
                            .statementId(statement.id())
                            .action("lambda:GetLayerVersion")
                            .principal(statement.principal());
                        statement.organization().ifPresent(request::organizationId);
                      }));
            } catch (ResourceConflictException e) {
              // An earlier run has come so far.
              return Optional.empty();
            }
          });
    }
  }

  private void writeParameter(LayerArchive layer, String arn) throws FleetException {
    if (publication.parameterPrefix().isPresent()) {
      var name =
          "%s/%s/%s"
              .formatted(
                  publication.parameterPrefix().get(), layer.layerName(), layer.architecture());
      call.send(
          "writing the parameter " + name,
          () ->
              aws.ssm(region)
                  .putParameter(request ->
                      request.name(name).value(arn).type(ParameterType.STRING).overwrite(true)));
    }
  }

  private LambdaClient lambda() {
    return aws.lambda(region);
  }
}
