package io.demitasse.fleet.deploy;

import io.demitasse.fleet.aws.FleetException;
import io.demitasse.fleet.aws.ZipUpload;
import io.demitasse.layer.advice.Troubleshooting;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetAliasResponse;

/** From a changed function to a version that is served, or all the way back. */
final class Release {
  private static final String LATEST = "$LATEST";

  private final FunctionAccess function;
  private final ZipUpload upload;
  private final Consumer<String> progress;

  Release(FunctionAccess function, ZipUpload upload, Consumer<String> progress) {
    this.function = function;
    this.upload = upload;
    this.progress = progress;
  }

  /**
   * What is served now.
   *
   * @param version the published number, if one was wanted
   * @param previous where the alias led before
   * @param answer to the smoke event
   */
  record Result(Optional<String> version, Optional<String> previous, Optional<String> answer) {}

  /** The event comes before the alias is moved, so that no caller meets a version that fails it. */
  Result release(
      boolean publish,
      Optional<String> alias,
      Optional<SmokeEvent> event,
      Optional<FunctionSnapshot> before)
      throws FleetException, InterruptedException {
    var previous =
        alias.isPresent()
            ? function.alias(alias.get()).map(GetAliasResponse::functionVersion)
            : Optional.<String>empty();
    var newestBefore =
        publish && event.isPresent()
            ? function.versions().stream().reduce((a, b) -> b).map(FunctionConfiguration::version)
            : Optional.<String>empty();
    Optional<String> version = publish ? Optional.of(function.publish()) : Optional.empty();
    Optional<String> answer = Optional.empty();
    if (event.isPresent()) {
      progress.accept("Sending the smoke event to " + function.name());
      try {
        answer = Optional.of(function.smoke(event.get(), version.orElse(LATEST)));
      } catch (FleetException e) {
        throw undone(
            version.filter(number -> !Optional.of(number).equals(newestBefore)), before, e);
      }
    }
    if (alias.isPresent() && version.isPresent()) {
      progress.accept(
          "Moving %s of %s to version %s".formatted(alias.get(), function.name(), version.get()));
      function.move(alias.get(), version.get());
    }
    return new Result(version, previous, answer);
  }

  private FleetException undone(
      Optional<String> newVersion, Optional<FunctionSnapshot> before, FleetException failure)
      throws InterruptedException {
    if (before.isEmpty()) {
      return new FleetException(
          failure.getMessage()
              + "\n  the function is new and stays as it is, with no alias; mend it and deploy it"
              + " again\n  "
              + Troubleshooting.ROLLED_BACK.sentence(),
          failure);
    }
    try {
      progress.accept("Rolling back " + function.name());
      before.get().restore(function, upload);
      if (newVersion.isPresent()) {
        // Else a later rollback would take it for the version before.
        function.deleteVersion(newVersion.get());
      }
    } catch (FleetException e) {
      e.addSuppressed(failure);
      return new FleetException(
          failure.getMessage()
              + "\n  rolling back failed, too, and the function may have the new code: "
              + e.getMessage()
              + "\n  "
              + Troubleshooting.ROLLED_BACK.sentence(),
          e);
    }
    return new FleetException(
        failure.getMessage()
            + "\n"
            + "  rolled back: the function is as it was; see `demitasse logs`, mend it and deploy"
            + " it again\n  "
            + Troubleshooting.ROLLED_BACK.sentence(),
        failure);
  }
}
