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
import java.util.Map;

/**
 * Builds a layer of libraries: their jars, and an AOT cache trained on exactly these with the JVM
 * and the bootstrap of the base layer. The JVM takes a cache whose class path is the beginning of
 * its own, so every function gets the use of it whose class path begins with these jars.
 */
public final class LibraryLayerBuilder {
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
      Map<String, Path> jars = folder.fill(base);
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
      long all = FileTrees.size(place.opt());
      long unzipped = FileTrees.size(tree);
      long cache = Files.size(folder.path().resolve(LibraryTraining.CACHE));
      new LibrarySizes(Files.size(zip), all - unzipped, unzipped, cache).check(progress);
      int classes = new LibraryTraining(layer, progress).check(place, events.getFirst());
      JarComponents components = JarComponents.of("demitasse-libraries-" + layer.name(), jars);
      String name = "demitasse-libraries-%s-%s".formatted(layer.name(), base.required("ARCH"));
      Path published = publish(zip, name + ".zip");
      components.write(layer.output().resolve(name + ".cdx.json"));
      return new LibraryLayerReport(published, Files.size(published), unzipped, cache, classes);
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
