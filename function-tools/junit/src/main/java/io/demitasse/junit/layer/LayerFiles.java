package io.demitasse.junit.layer;

import io.demitasse.junit.environment.Platform;
import io.demitasse.local.archive.FolderTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The layers of a function in one folder, as Lambda merges them at {@code /opt}. */
final class LayerFiles {
  private final Platform platform;

  LayerFiles(Platform platform) {
    this.platform = platform;
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
            ? platform.unpacked(layers.getFirst())
            : platform.folder("layers " + layers, folder -> merge(layers, folder));
    if (!Files.isRegularFile(merged.resolve("bootstrap"))) {
      throw new IOException(
          layers + " has no bootstrap and so is not the layer. " + LayerAdvice.TEXT);
    }
    return merged;
  }

  private void merge(List<Path> layers, Path folder) throws IOException {
    for (Path layer : layers) {
      FolderTrees.merge(platform.unpacked(layer), folder);
    }
  }

  private static void requireLayer(Path layer) throws IOException {
    if (!Files.exists(layer)) {
      throw new IOException(
          "there is no layer at " + layer.toAbsolutePath() + ". " + LayerAdvice.TEXT);
    }
  }
}
