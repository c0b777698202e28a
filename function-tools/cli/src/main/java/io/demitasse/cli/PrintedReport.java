package io.demitasse.cli;

import io.demitasse.layer.train.Training;
import io.demitasse.layer.train.TrainingReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Says what a training has written, and what it is worth. */
final class PrintedReport {
  private final PrintWriter out;

  PrintedReport(PrintWriter out) {
    this.out = out;
  }

  void print(Training training, TrainingReport report) {
    out.printf(
        Locale.ROOT,
        "Wrote %s: %s%s%n",
        training.output(),
        size(report.zipAfter()),
        report.zipBefore() > 0 ? ", was " + size(report.zipBefore()) : "");
    training
        .cacheLayer()
        .ifPresent(layer -> out.printf("Wrote %s: %s%n", layer, size(report.cacheLayer())));
    out.printf(
        Locale.ROOT,
        "The cache has %s; function and layers have %s unzipped%n",
        size(report.cache()),
        size(report.unzipped()));
    out.printf(
        Locale.ROOT,
        "Start until the %s: %s ms trained, %s ms untrained (medians, on this machine)%n",
        training.events().isEmpty() ? "end of the init phase" : "first answer",
        millis(report.trained()),
        millis(report.untrained()));
    out.flush();
  }

  private static String size(long bytes) {
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f KB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }

  private static long millis(Duration duration) {
    return duration.toMillis();
  }
}
