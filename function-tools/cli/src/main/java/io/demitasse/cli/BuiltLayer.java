package io.demitasse.cli;

import io.demitasse.layer.library.LibraryLayerReport;
import java.util.List;
import java.util.Locale;

/**
 * A library layer that was written: the fields of {@code layer --json}.
 *
 * @param classesFromCache how many a start of the first training handler takes
 */
record BuiltLayer(
    String zip, long zipBytes, long unzippedBytes, long cacheBytes, int classesFromCache) {

  static BuiltLayer of(LibraryLayerReport report) {
    return new BuiltLayer(
        report.zip().toString(),
        report.zipSize(),
        report.unzipped(),
        report.cache(),
        report.classes());
  }

  List<String> lines() {
    return List.of(
        String.format(
            Locale.ROOT,
            "Wrote %s: %.1f MB, %.1f MB unzipped, of which the cache has %.1f MB",
            zip,
            zipBytes / 1e6,
            unzippedBytes / 1e6,
            cacheBytes / 1e6),
        "A start of the first training handler takes %d classes from it"
            .formatted(classesFromCache));
  }
}
