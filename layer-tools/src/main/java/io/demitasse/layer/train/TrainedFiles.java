package io.demitasse.layer.train;

import io.demitasse.layer.archive.ZipWriter;
import io.demitasse.layer.jre.FileTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The zips that a training makes: first in the work folder, and where they belong in the end. */
final class TrainedFiles {
  private final Training training;
  private final Workplace place;
  private final Path cache;
  private final Path functionZip;
  private final Path layerZip;

  /**
   * @param cache the folder {@code demitasse} of the layer with the cache
   */
  TrainedFiles(Training training, Workplace place, Path cache) {
    this.training = training;
    this.place = place;
    this.cache = cache;
    functionZip = place.root().resolve("function.zip");
    layerZip = place.root().resolve("layer.zip");
  }

  /** Packs, and unpacks again to where the function is started: as Lambda would get it. */
  void pack() throws IOException {
    copy(TrainedLayout.FINGERPRINT);
    if (training.cacheLayer().isPresent()) {
      ZipWriter.pack(cache.getParent(), layerZip);
      place.putLayer(layerZip);
    } else {
      copy(TrainedLayout.CACHE);
    }
    ZipWriter.pack(place.task(), functionZip);
    place.putTrained(functionZip);
  }

  private void copy(String name) throws IOException {
    Files.copy(cache.resolve(name), place.task().resolve(name));
  }

  void publish() throws IOException {
    publish(functionZip, training.output());
    if (training.cacheLayer().isPresent()) {
      publish(layerZip, training.cacheLayer().get());
    }
  }

  /** Whole or not at all: nobody deploys half of a zip. */
  private static void publish(Path zip, Path target) throws IOException {
    var absolute = target.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    var beside = Files.createTempFile(absolute.getParent(), ".demitasse-", ".zip");
    try {
      Files.copy(zip, beside, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-r--r--"));
      Files.move(beside, absolute, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  TrainedSizes sizes() throws IOException {
    return new TrainedSizes(
        Files.size(functionZip),
        training.cacheLayer().isPresent() ? Optional.of(Files.size(layerZip)) : Optional.empty(),
        FileTrees.size(place.task()),
        FileTrees.size(place.opt()),
        Files.size(cache.resolve(TrainedLayout.CACHE)));
  }
}
