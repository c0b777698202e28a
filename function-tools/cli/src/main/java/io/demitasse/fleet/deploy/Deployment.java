package io.demitasse.fleet.deploy;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A function to be created or updated.
 *
 * @param functionName its name
 * @param code a zip, or a folder with classes
 * @param settings how it is to be
 * @param bucket the S3 bucket for zips over 50 MB
 * @param publish whether the result becomes a numbered version; an alias implies that
 * @param alias the alias that is moved to the new version, and created if it is not there
 * @param smokeEvent an event that the new version has to answer before anybody else gets it
 */
public record Deployment(
    String functionName,
    Path code,
    DeploySettings settings,
    Optional<String> bucket,
    boolean publish,
    Optional<String> alias,
    Optional<SmokeEvent> smokeEvent) {
  /** Code and settings, without a version, an alias or a smoke event. */
  public static Deployment of(String functionName, Path code, DeploySettings settings) {
    return new Deployment(
        functionName, code, settings, Optional.empty(), false, Optional.empty(), Optional.empty());
  }

  /** The same with an alias that is moved. */
  public Deployment withAlias(String name) {
    return new Deployment(
        functionName, code, settings, bucket, true, Optional.of(name), smokeEvent);
  }

  /** The same with an event that has to be answered. */
  public Deployment withSmokeEvent(SmokeEvent event) {
    return new Deployment(functionName, code, settings, bucket, publish, alias, Optional.of(event));
  }
}
