package io.demitasse.fleet.publish;

import io.demitasse.fleet.aws.Endpoints;
import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.aws.ZipUpload;
import java.util.ArrayList;
import java.util.List;

/** A publication as a shell script of commands for the {@code aws} CLI, which does the same. */
public final class PublishCommands {
  private final Publication publication;
  private final Endpoints endpoints;

  /** Nothing is called: not even whether a region has the same bits is known. */
  public PublishCommands(Publication publication, Endpoints endpoints) {
    this.publication = publication;
    this.endpoints = endpoints;
  }

  /** The lines. */
  public List<String> lines() throws FleetException {
    var lines = new ArrayList<String>();
    var layers = publication.read();
    for (var region : publication.regions()) {
      for (var layer : layers) {
        publish(lines, region, layer);
      }
    }
    return lines;
  }

  private void publish(List<String> lines, String region, LayerArchive layer)
      throws FleetException {
    var lambda = "aws lambda --region " + region + endpoint(region);
    var content = "--zip-file " + quoted("fileb://" + layer.path());
    if (layer.bytes().asByteArrayUnsafe().length > ZipUpload.LIMIT) {
      var bucket = publication.bucket().orElse("BUCKET-IN-{region}").replace("{region}", region);
      var key = ZipUpload.key(layer.bytes());
      lines.add(
          "aws s3 cp --region %s %s %s"
              .formatted(
                  region, quoted(layer.path().toString()), quoted("s3://" + bucket + "/" + key)));
      content = "--content " + quoted("S3Bucket=" + bucket + ",S3Key=" + key);
    }
    var publish =
        "%s publish-layer-version --layer-name %s %s --description %s --license-info %s --compatible-runtimes provided.al2023 --compatible-architectures %s"
            .formatted(
                lambda,
                layer.layerName(),
                content,
                quoted(publication.description(layer)),
                quoted(publication.license()),
                layer.architecture());
    var after = new ArrayList<String>();
    for (var statement : publication.sharing().statements()) {
      after.add(
          lambda
              + " add-layer-version-permission --layer-name "
              + layer.layerName()
              + " --version-number \"${arn##*:}\" --statement-id "
              + statement.id()
              + " --action lambda:GetLayerVersion --principal "
              + quoted(statement.principal())
              + statement.organization().map(id -> " --organization-id " + id).orElse(""));
    }
    publication
        .parameterPrefix()
        .ifPresent(prefix ->
            after.add(
                "aws ssm put-parameter --region %s --overwrite --type String --name %s --value \"$arn\""
                    .formatted(
                        region,
                        quoted(
                            "%s/%s/%s"
                                .formatted(prefix, layer.layerName(), layer.architecture())))));
    if (after.isEmpty()) {
      lines.add(publish);
    } else {
      lines.add("arn=$(" + publish + " --query LayerVersionArn --output text)");
      lines.addAll(after);
    }
  }

  private String endpoint(String region) {
    return endpoints.of(region).map(uri -> " --endpoint-url " + uri).orElse("");
  }

  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9_./:=,@%+-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
