package io.demitasse.layer.doctor.check;

import io.demitasse.layer.release.KeyValueFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A layer, unpacked.
 *
 * @param release what {@code demitasse/release} says; empty if the layer is another than ours
 */
public record AttachedLayer(Path folder, Optional<KeyValueFile> release) {
  public static AttachedLayer in(Path folder) throws IOException {
    Path release = folder.resolve("demitasse/release");
    return new AttachedLayer(
        folder,
        Files.isRegularFile(release) ? Optional.of(KeyValueFile.read(release)) : Optional.empty());
  }

  List<String> modules() {
    return release
        .flatMap(file -> file.value("MODULES"))
        .map(text -> List.of(text.split(" ", -1)))
        .orElse(List.of());
  }

  /** The jars of library layers, which stand before those of the function. */
  public List<Path> libraries() throws IOException {
    Path libraries = folder.resolve("demitasse/libraries");
    if (!Files.isDirectory(libraries)) {
      return List.of();
    }
    List<Path> all = new ArrayList<>();
    try (var folders = Files.list(libraries)) {
      for (Path library : folders.sorted().toList()) {
        all.addAll(jars(library));
      }
    }
    return all;
  }

  /** Sorted as the bootstrap sorts them; none if there is no such folder. */
  static List<Path> jars(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  boolean hasBeans() {
    return Files.exists(folder.resolve("demitasse/lib/java.beans.jar"));
  }
}
