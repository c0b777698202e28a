package io.demitasse.fleet.aws;

import io.demitasse.layer.advice.Troubleshooting;
import io.demitasse.local.archive.Zipper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.lambda.model.FunctionCode;
import software.amazon.awssdk.services.lambda.model.LayerVersionContentInput;
import software.amazon.awssdk.services.lambda.model.UpdateFunctionCodeRequest;

/**
 * Brings zips to a region: small ones inside of the request, large ones through a bucket of it.
 *
 * @param bucket where {@code {region}} stands for the region
 */
public record ZipUpload(AwsClients aws, String region, Optional<String> bucket) {
  /** The largest zip that a request may have inside. */
  public static final long LIMIT = 50L * 1024 * 1024;

  /** The zip at a path, or one of the folder there. */
  public static SdkBytes read(Path path) throws FleetException {
    if (!Files.exists(path)) {
      throw new FleetException("there is no file or folder " + path);
    }
    try {
      return SdkBytes.fromByteArrayUnsafe(
          Files.isDirectory(path) ? Zipper.zip(path) : Files.readAllBytes(path));
    } catch (IOException e) {
      throw new FleetException("%s cannot be read: %s".formatted(path, e), e);
    }
  }

  /** Sends the zip to the bucket now, if it is large. */
  public ZipSource of(String name, SdkBytes zip) throws FleetException {
    long size = zip.asByteArrayUnsafe().length;
    if (size <= LIMIT) {
      return new ZipSource.Direct(zip);
    }
    var place =
        new ZipSource.InBucket(
            bucket
                .orElseThrow(() ->
                    new FleetException(
                        "%s has %d MB, and Lambda takes no more than 50 MB in a request; name"
                                .formatted(name, size / 1024 / 1024)
                            + " a bucket of the same region by --bucket, to send it through"
                            + " S3\n  "
                            + Troubleshooting.TOO_LARGE.sentence()))
                .replace("{region}", region),
            key(zip));
    new AwsCall(region)
        .send(
            "sending %s to the bucket %s".formatted(name, place.bucket()),
            () ->
                aws.s3(region)
                    .putObject(
                        request -> request.bucket(place.bucket()).key(place.key()),
                        RequestBody.fromByteBuffer(zip.asByteBuffer())));
    return place;
  }

  /** By its content, so that the same zip is the same object. */
  public static String key(SdkBytes zip) {
    return "demitasse/" + Sha256.hex(zip) + ".zip";
  }

  public static FunctionCode function(ZipSource source) {
    return switch (source) {
      case ZipSource.Direct(var bytes) -> FunctionCode.builder().zipFile(bytes).build();
      case ZipSource.InBucket(var bucket, var key) ->
          FunctionCode.builder().s3Bucket(bucket).s3Key(key).build();
    };
  }

  public static LayerVersionContentInput layer(ZipSource source) {
    return switch (source) {
      case ZipSource.Direct(var bytes) -> LayerVersionContentInput.builder().zipFile(bytes).build();
      case ZipSource.InBucket(var bucket, var key) ->
          LayerVersionContentInput.builder().s3Bucket(bucket).s3Key(key).build();
    };
  }

  public static void put(ZipSource source, UpdateFunctionCodeRequest.Builder request) {
    switch (source) {
      case ZipSource.Direct(var bytes) -> request.zipFile(bytes);
      case ZipSource.InBucket(var bucket, var key) -> request.s3Bucket(bucket).s3Key(key);
    }
  }
}
