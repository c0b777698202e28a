package io.demitasse.fleet.aws;

import software.amazon.awssdk.core.SdkBytes;

/** How a zip reaches Lambda. */
public sealed interface ZipSource {
  /** Inside of the request. */
  record Direct(SdkBytes bytes) implements ZipSource {}

  /** As an object in a bucket. */
  record InBucket(String bucket, String key) implements ZipSource {}
}
