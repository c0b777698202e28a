package io.demitasse.library;

import com.fasterxml.jackson.databind.cfg.PackageVersion;
import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;

/** A function on the layer: what it calls, the training did not. */
public final class Buckets {
  private Buckets() {}

  /** The names of all buckets. */
  public static String list(Map<String, String> event) {
    try (var s3 = S3Client.builder().endpointOverride(URI.create(event.get("endpoint"))).build()) {
      return String.join(" ", s3.listBuckets().buckets().stream().map(Bucket::name).toList());
    }
  }

  /** The Jackson that the function has. */
  public static String jackson(String event) {
    return event + " " + PackageVersion.VERSION;
  }
}
