package io.demitasse.cli;

import io.demitasse.layer.train.Training;
import io.demitasse.layer.train.TrainingReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a training has written, and what it is worth: the fields of {@code train --json}.
 *
 * @param zipBytesBefore 0 where the function was a folder
 * @param cacheLayer empty where the cache is in the function
 * @param events how many; without one the times end with the init phase, else with the first answer
 */
record TrainedFunction(
    String zip,
    long zipBytes,
    long zipBytesBefore,
    Optional<String> cacheLayer,
    long cacheLayerBytes,
    long cacheBytes,
    long unzippedBytes,
    int events,
    long trainedMillis,
    long untrainedMillis) {

  static TrainedFunction of(Training training, TrainingReport report) {
    return new TrainedFunction(
        training.output().toString(),
        report.zipAfter(),
        report.zipBefore(),
        training.cacheLayer().map(String::valueOf),
        report.cacheLayer(),
        report.cache(),
        report.unzipped(),
        training.events().size(),
        report.trained().toMillis(),
        report.untrained().toMillis());
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "Wrote %s: %s%s"
            .formatted(
                zip, size(zipBytes), zipBytesBefore > 0 ? ", was " + size(zipBytesBefore) : ""));
    cacheLayer.ifPresent(
        layer -> lines.add("Wrote %s: %s".formatted(layer, size(cacheLayerBytes))));
    lines.add(
        "The cache has %s; function and layers have %s unzipped"
            .formatted(size(cacheBytes), size(unzippedBytes)));
    lines.add(
        "Start until the %s: %d ms trained, %d ms untrained (medians, on this machine)"
            .formatted(
                events == 0 ? "end of the init phase" : "first answer",
                trainedMillis,
                untrainedMillis));
    return lines;
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f KB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
