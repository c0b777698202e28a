package io.demitasse.junit.layer;

import io.demitasse.junit.environment.SharedResources;
import io.demitasse.local.archive.FolderTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The layers of a function in one folder, as Lambda merges them at {@code /opt}. */
final class LayerFiles {
  private final SharedResources shared;

  LayerFiles(SharedResources shared) {
    this.shared = shared;
  }

  Path merged(List<Path> layers) throws IOException {
    for (Path layer : layers) {
      requireLayer(layer);
    }
    if (layers.isEmpty()) {
      throw new IOException("no layer is given. " + LayerAdvice.TEXT);
    }
    Path merged =
        layers.size() == 1
            ? shared.unpacked(layers.getFirst())
            : shared.folder("layers " + layers, folder -> merge(layers, folder));
    if (!Files.isRegularFile(merged.resolve("bootstrap"))) {
      throw new IOException(
          layers + " has no bootstrap and so is not the layer. " + LayerAdvice.TEXT);
    }
    return merged;
  }

  private void merge(List<Path> layers, Path folder) throws IOException {
    for (Path layer : layers) {
      FolderTrees.merge(shared.unpacked(layer), folder);
    }
  }

  private static void requireLayer(Path layer) throws IOException {
    if (!Files.exists(layer)) {
      throw new IOException(
          "there is no layer at " + layer.toAbsolutePath() + ". " + LayerAdvice.TEXT);
    }
  }
}
