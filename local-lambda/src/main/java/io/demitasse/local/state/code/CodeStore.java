package io.demitasse.local.state.code;

import io.demitasse.local.archive.FolderTrees;
import io.demitasse.local.archive.InvalidArchiveException;
import io.demitasse.local.archive.UnzippedSizeException;
import io.demitasse.local.archive.Unzipper;
import io.demitasse.local.state.request.ApiException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Uploaded zip files and their unpacked trees, each named by a digest of its content: what exists
 * under its name is complete and never changes. Thread-safe.
 */
public final class CodeStore {
  public static final long MAX_UNZIPPED_BYTES = 262144000;

  private final CodeLeases leases = new CodeLeases(this::delete);
  private final Path zips;
  private final Path trees;
  private final Path unfinished;

  /** Opens the store of a folder, which belongs to this process alone. */
  public CodeStore(Path folder) throws IOException {
    zips = Files.createDirectories(folder.resolve("zips"));
    trees = Files.createDirectories(folder.resolve("trees"));
    unfinished = folder.resolve("unfinished");
    // Whatever a killed server left here was never referred to by anything.
    FolderTrees.delete(unfinished);
    Files.createDirectories(unfinished);
    AtomicFiles.deleteUnfinished(zips);
  }

  /**
   * Code that was just stored, and is not collected before this is closed.
   *
   * @param code what was stored
   * @param lease keeps it
   */
  public record Upload(Code code, CodeLeases.Lease lease) implements AutoCloseable {
    @Override
    public void close() {
      lease.close();
    }
  }

  /** Stores a zip file; to be closed once something refers to it. */
  public Upload store(byte[] zip) throws IOException {
    var sha256 = digest(zip);
    var lease = leases.lease(List.of(sha256));
    try {
      return new Upload(stored(zip, sha256), lease);
    } catch (IOException | RuntimeException e) {
      lease.close();
      throw e;
    }
  }

  private Code stored(byte[] zip, String sha256) throws IOException {
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
      FolderTrees.delete(folder);
    }
  }

  /** Two uploads of the same content may race; either result is as good. */
  private static void publish(Path folder, Path tree) throws IOException {
    FolderTrees.makeReadable(folder);
    try {
      AtomicFiles.move(folder, tree);
    } catch (FileSystemException e) {
      // The other one was quicker. What a rename in one piece says of that has no type of its own.
      if (!Files.isDirectory(tree)) {
        throw e;
      }
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
    var tree = trees.resolve(mergedName(layers));
    if (!Files.exists(tree)) {
      var folder = Files.createTempDirectory(unfinished, "merge-");
      try {
        for (var layer : layers) {
          FolderTrees.merge(tree(layer), folder);
        }
        publish(folder, tree);
      } finally {
        FolderTrees.delete(folder);
      }
    }
    return tree;
  }

  /** The names of all files and trees that a version of a function runs from. */
  public static Set<String> names(Code code, List<Code> layers) {
    var names = new HashSet<>(Set.of(code.sha256()));
    layers.forEach(layer -> names.add(layer.sha256()));
    if (layers.size() != 1) {
      names.add(mergedName(layers));
    }
    return names;
  }

  private static String mergedName(List<Code> layers) {
    var names = layers.stream().map(Code::sha256).collect(Collectors.joining("+"));
    return "merged-" + digest(names.getBytes(StandardCharsets.UTF_8));
  }

  /** Where a zip file is, if it is there. */
  public Path zip(String sha256) {
    return zips.resolve(sha256);
  }

  /** The size of all zip files in bytes. */
  public long zippedSize() throws IOException {
    return size(zips);
  }

  /** Keeps stored code of these names until the lease is closed. */
  public CodeLeases.Lease lease(Set<String> names) {
    return leases.lease(names);
  }

  /** Deletes what nothing refers to any more, at once or when its last lease is closed. */
  public void retain(CodeLeases.References referred) throws IOException {
    leases.collect(names(), referred);
  }

  private Set<String> names() throws IOException {
    var names = new HashSet<String>();
    for (var folder : List.of(zips, trees)) {
      try (var entries = Files.list(folder)) {
        entries
            .filter(entry -> !AtomicFiles.unfinished(entry))
            .forEach(entry -> names.add(entry.getFileName().toString()));
      }
    }
    return names;
  }

  private void delete(Collection<String> names) throws IOException {
    for (var name : names) {
      FolderTrees.delete(zips.resolve(name));
      FolderTrees.delete(trees.resolve(name));
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
