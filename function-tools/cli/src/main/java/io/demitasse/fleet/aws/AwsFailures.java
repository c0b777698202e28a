package io.demitasse.fleet.aws;

import io.demitasse.layer.advice.Troubleshooting;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says what a failure of a call means, and what to do about it. */
public final class AwsFailures {
  private AwsFailures() {}

  /**
   * What to do next.
   *
   * @param help where more is said of it
   */
  private record Advice(Troubleshooting help, String text) {}

  /** The failure with what was being done, such as {@code publishing a layer}. */
  static FleetException explain(String doing, String region, SdkException failure) {
    var meaning =
        failure instanceof AwsServiceException service
            ? ofService(region, service)
            : ofClient(failure);
    return new FleetException("%s in %s failed: %s".formatted(doing, region, meaning), failure);
  }

  private static String ofService(String region, AwsServiceException failure) {
    var details = failure.awsErrorDetails();
    var code = details == null ? "" : String.valueOf(details.errorCode());
    var message = details == null ? failure.getMessage() : details.errorMessage();
    var name = code.isEmpty() ? "HTTP " + failure.statusCode() : code;
    return name
        + ": "
        + message
        + advice(code, String.valueOf(message), region)
            .or(() -> adviceOf(failure.statusCode()))
            .map(AwsFailures::lines)
            .orElse("");
  }

  private static Optional<Advice> advice(String code, String message, String region) {
    return Optional.ofNullable(
        switch (code) {
          case "UnrecognizedClientException", "InvalidClientTokenId", "OptInRequired" ->
              new Advice(
                  Troubleshooting.REGION_NOT_ENABLED,
                  "either the credentials are wrong, or the region "
                      + region
                      + " is not enabled for this account: enable it in the account's settings, or"
                      + " leave it out");
          case "InvalidAccessKeyId" ->
              new Advice(
                  Troubleshooting.CREDENTIALS_REFUSED,
                  "AWS does not know the access key; look which profile is used");
          case "ExpiredToken", "ExpiredTokenException", "RequestExpired" ->
              new Advice(
                  Troubleshooting.CREDENTIALS_REFUSED,
                  "the credentials have expired; get new ones, for instance by `aws sso login`");
          case "InvalidSignatureException", "SignatureDoesNotMatch" ->
              new Advice(
                  Troubleshooting.CREDENTIALS_REFUSED,
                  "the secret key does not belong to the access key, or this machine's clock is"
                      + " wrong");
          case "AccessDeniedException", "AccessDenied" ->
              new Advice(
                  Troubleshooting.ACCESS_DENIED,
                  "the credentials lack a permission; give their user or role the action named"
                      + " above");
          case "TooManyRequestsException", "ThrottlingException", "Throttling", "SlowDown" ->
              throttled();
          case "RequestEntityTooLargeException", "RequestTooLargeException" -> tooLarge();
          case "CodeStorageExceededException" ->
              new Advice(
                  Troubleshooting.CODE_STORAGE,
                  "the account's 75 GB for code are used up; delete old versions, or ask for more");
          case "ResourceConflictException" ->
              new Advice(
                  Troubleshooting.RESOURCE_CONFLICT,
                  "somebody else is changing the same; run it again when they are done");
          case "NoSuchBucket", "PermanentRedirect", "AuthorizationHeaderMalformed" ->
              new Advice(
                  Troubleshooting.BUCKET,
                  "the bucket has to exist, in the same region; {region} in --bucket stands for"
                      + " it");
          case "InvalidParameterValueException" -> ofParameter(message);
          default -> null;
        });
  }

  /** One code for all that Lambda finds wrong in a request: the text tells which. */
  private static @Nullable Advice ofParameter(String message) {
    if (message.contains("Unzipped size")) {
      return new Advice(
          Troubleshooting.TOO_LARGE,
          "a function and all its layers have at most 250 MB unzipped; leave something out, or take"
              + " a smaller profile");
    }
    return message.contains("cannot be assumed")
        ? new Advice(
            Troubleshooting.ACCESS_DENIED,
            "the role has to trust lambda.amazonaws.com; one that was made just now is known to"
                + " Lambda in some seconds")
        : null;
  }

  /** What stands between this machine and the service answers without a code. */
  private static Optional<Advice> adviceOf(int status) {
    return Optional.ofNullable(
        switch (status) {
          case 413 -> tooLarge();
          case 429, 503 -> throttled();
          default -> null;
        });
  }

  private static Advice throttled() {
    return new Advice(
        Troubleshooting.THROTTLED,
        "AWS throttles; run the same again later, what is done stays done");
  }

  private static Advice tooLarge() {
    return new Advice(
        Troubleshooting.TOO_LARGE,
        "the zip is too large to be sent; name a bucket by --bucket to send it through S3");
  }

  private static String lines(Advice advice) {
    return "\n  " + advice.text() + "\n  " + advice.help().sentence();
  }

  private static String ofClient(SdkException failure) {
    if (String.valueOf(failure.getMessage()).contains("load credentials")) {
      return "there are no credentials"
          + lines(
              new Advice(
                  Troubleshooting.NO_CREDENTIALS,
                  "set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or run"
                      + " `aws sso login`"));
    }
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException) {
        return "nothing listens there"
            + lines(
                new Advice(
                    Troubleshooting.UNREACHABLE,
                    "for Local Lambda start `demitasse serve`; see --endpoint-url"));
      }
      if (cause instanceof UnknownHostException) {
        return "its host cannot be found: "
            + cause.getMessage()
            + lines(
                new Advice(
                    Troubleshooting.UNREACHABLE,
                    "the region's name may be misspelt, or there is no network"));
      }
    }
    return String.valueOf(failure.getMessage());
  }
}
