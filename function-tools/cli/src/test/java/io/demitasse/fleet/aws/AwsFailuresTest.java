package io.demitasse.fleet.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.lambda.model.LambdaException;

/** What AWS answers is told with what it means, what to do, and where more is said. */
final class AwsFailuresTest {
  @ParameterizedTest
  @CsvSource({
    "UnrecognizedClientException, us-east-9 is not enabled, region-not-enabled",
    "OptInRequired, us-east-9 is not enabled, region-not-enabled",
    "InvalidAccessKeyId, does not know the access key, credentials-refused",
    "ExpiredToken, aws sso login, credentials-refused",
    "RequestExpired, aws sso login, credentials-refused",
    "SignatureDoesNotMatch, clock, credentials-refused",
    "AccessDenied, lack a permission, access-denied",
    "SlowDown, run the same again later, throttled",
    "RequestEntityTooLargeException, --bucket, too-large",
    "CodeStorageExceededException, delete old versions, code-storage",
    "ResourceConflictException, when they are done, resource-conflict",
    "NoSuchBucket, the same region, bucket"
  })
  void a_code_of_AWS(String code, String advice, String help) {
    assertThat(told(400, code, "as AWS says it"))
        .startsWith("publishing a layer in us-east-9 failed: " + code + ": as AWS says it\n")
        .contains(advice)
        .endsWith("\n  See docs/troubleshooting.md#" + help);
  }

  @ParameterizedTest
  @CsvSource({
    "Unzipped size must be smaller than 262144000 bytes, 250 MB, too-large",
    "The role defined for the function cannot be assumed by Lambda., trust, access-denied"
  })
  void a_code_that_means_many_things(String message, String advice, String help) {
    assertThat(told(400, "InvalidParameterValueException", message))
        .contains(advice)
        .endsWith("\n  See docs/troubleshooting.md#" + help);
  }

  @ParameterizedTest
  @CsvSource({"413, --bucket, too-large", "503, run the same again later, throttled"})
  void a_proxy_has_no_code(int status, String advice, String help) {
    assertThat(told(status, "", "as the proxy says it"))
        .contains("HTTP " + status + ": as the proxy says it", advice)
        .endsWith("\n  See docs/troubleshooting.md#" + help);
  }

  @Test
  void what_nobody_has_thought_of_is_told_as_it_came() {
    assertThat(told(400, "SomethingNewException", "as AWS says it"))
        .endsWith("failed: SomethingNewException: as AWS says it");
  }

  @Test
  void what_never_came_to_AWS() {
    assertThat(told("Unable to load credentials from any of the providers", null))
        .contains("no credentials", "AWS_PROFILE")
        .endsWith("docs/troubleshooting.md#no-credentials");
    assertThat(told("Unable to execute", new ConnectException("refused")))
        .contains("demitasse serve")
        .endsWith("docs/troubleshooting.md#unreachable");
    assertThat(told("Unable to execute", new UnknownHostException("lambda.us-east-9.example")))
        .contains("lambda.us-east-9.example")
        .endsWith("docs/troubleshooting.md#unreachable");
  }

  private static String told(int status, String code, String message) {
    var failure =
        LambdaException.builder()
            .statusCode(status)
            .awsErrorDetails(
                AwsErrorDetails.builder().errorCode(code).errorMessage(message).build())
            .build();
    return told(failure);
  }

  private static String told(String message, Throwable cause) {
    return told(SdkClientException.builder().message(message).cause(cause).build());
  }

  private static String told(software.amazon.awssdk.core.exception.SdkException failure) {
    return AwsFailures.explain("publishing a layer", "us-east-9", failure).getMessage();
  }
}
