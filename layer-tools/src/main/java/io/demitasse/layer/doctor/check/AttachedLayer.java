package io.demitasse.layer.doctor.check;

import io.demitasse.layer.release.KeyValueFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  boolean hasBeans() {
    return Files.exists(folder.resolve("demitasse/lib/java.beans.jar"));
  }
}
