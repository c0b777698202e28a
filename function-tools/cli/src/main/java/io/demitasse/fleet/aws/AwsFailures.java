package io.demitasse.fleet.aws;

import java.net.ConnectException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/** Says what a failure of a call means, and what to do about it. */
public final class AwsFailures {
  private AwsFailures() {}

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
    var next =
        switch (code) {
          case "UnrecognizedClientException", "InvalidClientTokenId", "OptInRequired" ->
              "either the credentials are wrong, or the region "
                  + region
                  + " is not enabled for this account: enable it in the account's settings, or"
                  + " leave it out";
          case "ExpiredToken", "ExpiredTokenException", "RequestExpired" ->
              "the credentials have expired; get new ones, for instance by `aws sso login`";
          case "InvalidSignatureException", "SignatureDoesNotMatch" ->
              "the secret key does not belong to the access key, or this machine's clock is wrong";
          case "AccessDeniedException", "AccessDenied" ->
              "the credentials lack a permission; give their user or role the action named above";
          case "TooManyRequestsException", "ThrottlingException", "Throttling", "SlowDown" ->
              "AWS throttles; run the same again later, what is done stays done";
          case "RequestEntityTooLargeException", "RequestTooLargeException" ->
              "the zip is too large to be sent; name a bucket by --bucket to send it through S3";
          case "CodeStorageExceededException" ->
              "the account's 75 GB for code are used up; delete old versions, or ask for more";
          case "ResourceConflictException" ->
              "somebody else is changing the same; run it again when they are done";
          case "NoSuchBucket", "PermanentRedirect" ->
              "the bucket has to exist, in the same region; {region} in --bucket stands for it";
          default -> "";
        };
    var name = code.isEmpty() ? "HTTP " + failure.statusCode() : code;
    return name + ": " + message + (next.isEmpty() ? "" : "\n  " + next);
  }

  private static String ofClient(SdkException failure) {
    if (String.valueOf(failure.getMessage()).contains("load credentials")) {
      return "there are no credentials\n"
          + "  set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or AWS_PROFILE, or run"
          + " `aws sso login`";
    }
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConnectException) {
        return "nothing listens there\n"
            + "  for Local Lambda start `demitasse serve`; see --endpoint-url";
      }
      if (cause instanceof UnknownHostException) {
        return "its host cannot be found: "
            + cause.getMessage()
            + "\n  the region's name may be misspelt, or there is no network";
      }
    }
    return String.valueOf(failure.getMessage());
  }
}
