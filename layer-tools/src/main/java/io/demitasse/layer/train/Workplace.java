package io.demitasse.layer.train;

import io.demitasse.local.archive.FileTrees;
import io.demitasse.local.archive.Unzipper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The temporary folders of one training. {@code opt} and {@code var/task} lie to each other as on
 * Lambda, since a machine without namespaces knows the function's jars by the way from the one to
 * the other.
 */
public final class Workplace implements AutoCloseable {
  private final Path root = Files.createTempDirectory("demitasse-train-");

  /** Makes them. */
  public Workplace() throws IOException {}

  /** Of all of them. */
  public Path root() {
    return root;
  }

  /** The layers, merged. */
  public Path opt() {
    return root.resolve("opt");
  }

  /** The function. */
  public Path task() {
    return root.resolve("var/task");
  }

  Path untrained() {
    return root.resolve("untrained");
  }

  /** Merges the layers as Lambda does: later ones win. */
  public void putLayers(List<Path> zips) throws IOException {
    Files.createDirectories(opt());
    for (var zip : zips) {
      putLayer(zip);
    }
    FileTrees.makeReadable(opt());
  }

  /** Merges one more layer over the others. */
  public void putLayer(Path zip) throws IOException {
    var layer = Files.createDirectory(root.resolve("layer"));
    Unzipper.unzip(zip, layer, Long.MAX_VALUE);
    FileTrees.merge(layer, opt());
    FileTrees.delete(layer);
  }

  /** Unpacks the function twice: once to be trained, and once as it is, to compare. */
  void putCode(Path code) throws IOException {
    for (var folder : List.of(task(), untrained())) {
      Files.createDirectories(folder);
      unpack(code, folder);
    }
  }

  /** What is at {@code var/task} from now on. */
  void putTrained(Path zip) throws IOException {
    FileTrees.delete(task());
    Files.createDirectory(task());
    unpack(zip, task());
  }

  private static void unpack(Path code, Path folder) throws IOException {
    if (Files.isDirectory(code)) {
      FileTrees.merge(code, folder);
    } else {
      Unzipper.unzip(code, folder, Long.MAX_VALUE);
    }
    FileTrees.makeReadable(folder);
  }

  @Override
  public void close() throws IOException {
    FileTrees.delete(root);
  }
}
