package io.demitasse.layer.library;

import io.demitasse.layer.archive.ZipWriter;
import io.demitasse.layer.base.TrainingEvent;
import io.demitasse.layer.jre.FileTrees;
import io.demitasse.layer.release.Checksum;
import io.demitasse.layer.release.KeyValueFile;
import io.demitasse.layer.sbom.JarComponents;
import io.demitasse.layer.train.Progress;
import io.demitasse.layer.train.TrainingException;
import io.demitasse.layer.train.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Builds a layer of libraries: their jars, and an AOT cache trained on exactly these with the JVM
 * and the bootstrap of the base layer. The JVM takes a cache whose class path is the beginning of
 * its own, so every function gets the use of it whose class path begins with these jars.
 */
public final class LibraryLayerBuilder {
  private static final long UNZIPPED_LIMIT = 250L * 1024 * 1024;
  private static final long MEGABYTE = 1_000_000;

  private final LibraryLayer layer;
  private final Progress progress;

  /** Does nothing yet. */
  public LibraryLayerBuilder(LibraryLayer layer, Progress progress) {
    this.layer = layer;
    this.progress = progress;
  }

  /**
   * Writes {@code demitasse-libraries-NAME-ARCH.zip}, its {@code .sha256}, and its components as
   * {@code .cdx.json}. All but the cache is the same in every build of the same jars.
   *
   * @throws TrainingException if an event was not answered as its file says, if there is no cache,
   *     if a start does not use it, or if base layer and library layer are too big for Lambda
   */
  public LibraryLayerReport run() throws IOException, InterruptedException, TrainingException {
    LibraryRequirements.check(layer);
    List<TrainingEvent> events = TrainingEvent.in(layer.events());
    try (var place = new Workplace()) {
      progress.step("Unpacking the base layer");
      place.putLayers(List.of(layer.baseLayer()));
      Files.createDirectories(place.task());
      Path release = place.opt().resolve("demitasse/release");
      if (!Files.isRegularFile(release)) {
        throw new TrainingException(
            layer.baseLayer() + " is no base layer of Demitasse: it has no demitasse/release.");
      }
      KeyValueFile base = KeyValueFile.read(release);
      Path tree = place.root().resolve("library");
      var folder = new LibraryFolder(tree.resolve(layer.folder()), layer);
      List<Path> jars = folder.fill(base);
      Path zip = place.root().resolve("layer.zip");
      folder.settle(tree);
      ZipWriter.pack(tree, zip);
      place.putLayer(zip);

      progress.step(
          "Training on %d jar(s) with %d event(s)".formatted(layer.jars().size(), events.size()));
      new LibraryTraining(layer, progress).run(place, events, folder.path());

      progress.step("Writing it, and starting a function as on Lambda");
      folder.settle(tree);
      ZipWriter.pack(tree, zip);
      place.putLayer(zip);
      checkSize(place.opt());
      int classes = new LibraryTraining(layer, progress).check(place, events.getFirst());
      String name = "demitasse-libraries-%s-%s".formatted(layer.name(), base.required("ARCH"));
      Path published = publish(zip, name + ".zip");
      JarComponents.of("demitasse-libraries-" + layer.name(), jars)
          .write(layer.output().resolve(name + ".cdx.json"));
      return new LibraryLayerReport(
          published,
          Files.size(published),
          FileTrees.size(tree),
          Files.size(folder.path().resolve(LibraryTraining.CACHE)),
          classes);
    }
  }

  private void checkSize(Path opt) throws IOException, TrainingException {
    long size = FileTrees.size(opt);
    if (size > UNZIPPED_LIMIT) {
      throw new TrainingException(
          ("Base layer and library layer have %d MB unzipped; Lambda takes %d MB, functions"
                  + " included. Take fewer libraries, or train less.")
              .formatted(size / MEGABYTE, UNZIPPED_LIMIT / MEGABYTE));
    }
  }

  /** Whole or not at all. */
  private Path publish(Path zip, String name) throws IOException {
    Path target = layer.output().toAbsolutePath().resolve(name);
    Files.createDirectories(layer.output());
    Path beside = target.resolveSibling("." + name);
    Files.copy(zip, beside, StandardCopyOption.REPLACE_EXISTING);
    Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
    Checksum.writeBeside(target);
    return target;
  }
}
