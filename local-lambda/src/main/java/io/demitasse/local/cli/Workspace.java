package io.demitasse.local.cli;

import io.demitasse.local.archive.FolderTrees;
import io.demitasse.local.archive.Unzipper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A temporary folder with what one command unpacks; deleted at the end. */
final class Workspace implements AutoCloseable {
  private final Path root = Files.createTempDirectory("local-lambda-");

  Workspace() throws IOException {}

  Path code(Path folderOrZip) throws IOException {
    return unpacked(folderOrZip);
  }

  /** The layers in one folder: the only one as it is, more of them merged. */
  Path layers(List<Path> foldersOrZips) throws IOException {
    if (foldersOrZips.size() == 1) {
      return unpacked(foldersOrZips.getFirst());
    }
    var merged = readable("opt-");
    for (var layer : foldersOrZips) {
      FolderTrees.merge(unpacked(layer), merged);
    }
    return merged;
  }

  Path scratch() throws IOException {
    return Files.createTempDirectory(root, "tmp-");
  }

  private Path unpacked(Path folderOrZip) throws IOException {
    if (Files.isDirectory(folderOrZip)) {
      return folderOrZip.toRealPath();
    }
    if (!Files.isRegularFile(folderOrZip)) {
      throw new IOException(folderOrZip + " is neither a folder nor a zip file");
    }
    var target = readable("zip-");
    Unzipper.unzip(folderOrZip, target, Long.MAX_VALUE);
    return target;
  }

  /** For the user of a sandbox, who is another one. */
  private Path readable(String prefix) throws IOException {
    return Files.setPosixFilePermissions(
        Files.createTempDirectory(root, prefix), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @Override
  public void close() throws IOException {
    FolderTrees.delete(root);
  }
}
