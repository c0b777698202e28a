package io.demitasse.local.state;

import io.demitasse.local.archive.FileTrees;
import io.demitasse.local.archive.InvalidArchiveException;
import io.demitasse.local.archive.UnzippedSizeException;
import io.demitasse.local.archive.Unzipper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Uploaded zip files and their unpacked trees, each named by a digest of its content: what exists
 * under its name is complete and never changes.
 */
public final class CodeStore {
  public static final long MAX_UNZIPPED_BYTES = 262144000;

  private final Path zips;
  private final Path trees;
  private final Path unfinished;

  public CodeStore(Path folder) throws IOException {
    zips = Files.createDirectories(folder.resolve("zips"));
    trees = Files.createDirectories(folder.resolve("trees"));
    unfinished = folder.resolve("unfinished");
    // Whatever a killed server left here was never referred to by anything.
    FileTrees.delete(unfinished);
    Files.createDirectories(unfinished);
  }

  public Code store(byte[] zip) throws IOException {
    var sha256 = digest(zip);
    var file = zips.resolve(sha256);
    if (!Files.exists(file)) {
      AtomicFiles.write(file, zip);
    }
    var tree = trees.resolve(sha256);
    try {
      return new Code(sha256, zip.length, Files.exists(tree) ? size(tree) : unzip(file, tree));
    } catch (InvalidArchiveException e) {
      Files.deleteIfExists(file);
      throw ApiException.invalid(
          "Could not unzip uploaded file. Please check your file, then try to upload again. Reason: "
              + e.getMessage());
    } catch (UnzippedSizeException e) {
      Files.deleteIfExists(file);
      throw ApiException.invalid(e.getMessage());
    }
  }

  private long unzip(Path zip, Path tree) throws IOException {
    var folder = Files.createTempDirectory(unfinished, "unzip-");
    try {
      long size = Unzipper.unzip(zip, folder, MAX_UNZIPPED_BYTES);
      publish(folder, tree);
      return size;
    } finally {
      FileTrees.delete(folder);
    }
  }

  /** Two uploads of the same content may race; either result is as good. */
  private static void publish(Path folder, Path tree) throws IOException {
    FileTrees.makeReadable(folder);
    try {
      AtomicFiles.move(folder, tree);
    } catch (FileAlreadyExistsException | DirectoryNotEmptyException e) {
      // The other one was quicker.
    }
  }

  /** The folder with the content of a zip file, unpacked again if somebody has deleted it. */
  public Path tree(Code code) throws IOException {
    var tree = trees.resolve(code.sha256());
    if (!Files.exists(tree)) {
      unzip(zip(code.sha256()), tree);
    }
    return tree;
  }

  /** One folder with the content of all layers, the later ones winning. */
  public Path merged(List<Code> layers) throws IOException {
    if (layers.size() == 1) {
      return tree(layers.getFirst());
    }
    var names = layers.stream().map(Code::sha256).collect(Collectors.joining("+"));
    var tree = trees.resolve("merged-" + digest(names.getBytes(StandardCharsets.UTF_8)));
    if (!Files.exists(tree)) {
      var folder = Files.createTempDirectory(unfinished, "merge-");
      for (var layer : layers) {
        FileTrees.merge(tree(layer), folder);
      }
      publish(folder, tree);
      FileTrees.delete(folder);
    }
    return tree;
  }

  public Path zip(String sha256) {
    return zips.resolve(sha256);
  }

  /** Deletes what nothing refers to any more. */
  public void retain(Set<String> referred) throws IOException {
    for (var folder : List.of(zips, trees)) {
      try (var entries = Files.list(folder)) {
        for (var entry : entries.toList()) {
          var name = entry.getFileName().toString();
          if (!referred.contains(name)) {
            FileTrees.delete(entry);
          }
        }
      }
    }
  }

  private static long size(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      long size = 0;
      for (var file : files.toList()) {
        size += Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
      }
      return size;
    }
  }

  private static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }
}
