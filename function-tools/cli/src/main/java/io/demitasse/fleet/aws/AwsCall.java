package io.demitasse.fleet.aws;

import java.time.Duration;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;

/** Calls of one region, with failures that say what was being done. */
public record AwsCall(String region) {
  private static final int TRIES = 60;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  /** What is asked of the AWS SDK. */
  public interface Request<T> {
    T send();
  }

  /** Sends it. */
  public <T> T send(String doing, Request<T> request) throws FleetException {
    try {
      return request.send();
    } catch (SdkException e) {
      throw AwsFailures.explain(doing, region, e);
    }
  }

  /** Sends a change, again and again while Lambda refuses it because another is in progress. */
  public <T> T change(String doing, Request<T> request)
      throws FleetException, InterruptedException {
    for (int tries = 1; ; tries++) {
      try {
        return request.send();
      } catch (ResourceConflictException e) {
        if (tries == TRIES) {
          throw AwsFailures.explain(doing, region, e);
        }
        Thread.sleep(PAUSE);
      } catch (SdkException e) {
        throw AwsFailures.explain(doing, region, e);
      }
    }
  }
}
