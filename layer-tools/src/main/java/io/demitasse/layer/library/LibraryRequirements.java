package io.demitasse.layer.library;

import io.demitasse.layer.train.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What has to hold before a library layer is built: else it would end in a riddle of the JVM. */
final class LibraryRequirements {
  private LibraryRequirements() {}

  static void check(LibraryLayer layer) throws IOException, TrainingException {
    if (layer.jars().isEmpty()) {
      throw new TrainingException(
          "The library layer %s would have no jars: name some.".formatted(layer.name()));
    }
    for (Path jar : layer.jars()) {
      checkJar(jar);
    }
    if (!Files.isRegularFile(layer.baseLayer())) {
      throw new TrainingException(
          "There is no base layer zip %s. A cache knows the times of a layer's files, so a folder does not do."
              .formatted(layer.baseLayer()));
    }
    if (!Files.exists(layer.handlers())) {
      throw new TrainingException(
          "There are no training handlers at %s: a folder of classes, or a jar."
              .formatted(layer.handlers()));
    }
    if (!Files.isDirectory(layer.events())) {
      throw new TrainingException(
          "There is no folder %s with training events (*.json).".formatted(layer.events()));
    }
  }

  private static void checkJar(Path jar) throws IOException, TrainingException {
    if (!Files.isRegularFile(jar)) {
      throw new TrainingException("There is no jar " + jar + ".");
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      if (zip.size() == 0) {
        throw new TrainingException(jar + " is empty.");
      }
    } catch (ZipException e) {
      throw new TrainingException(jar + " is no jar: " + e.getMessage());
    }
  }
}
