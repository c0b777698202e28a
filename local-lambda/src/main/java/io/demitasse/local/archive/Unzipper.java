package io.demitasse.local.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks one zip file into an empty folder with mode bits and times, and refuses archives that
 * reach out of the folder, contradict themselves or grow beyond a limit.
 */
public final class Unzipper {
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  private static final int MAX_ENTRIES = 100_000;
  private static final int DEFAULT_MODE = 0644;
  private static final long LITTLE_SPACE = 64 * 1024;

  private final Path target;
  private final long limit;
  private final Map<Path, FileTime> folderTimes = new HashMap<>();
  private long unzipped;

  private Unzipper(Path target, long limit) {
    this.target = target;
    this.limit = limit;
  }

  /** Unpacks the file and returns the size of all files together, at most the limit in bytes. */
  public static long unzip(Path zip, Path target, long limit) throws IOException {
    var unzipper = new Unzipper(target.toAbsolutePath().normalize(), limit);
    try {
      unzipper.unpack(zip);
    } catch (InvalidArchiveException e) {
      throw e.of(zip);
    }
    return unzipper.unzipped;
  }

  private void unpack(Path zip) throws IOException {
    var times = DosTimes.of(zip);
    try (var file = ZipFile.builder().setPath(zip).get()) {
      unpack(file, times);
    } catch (InvalidArchiveException | UnzippedSizeException e) {
      throw e;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (IOException | IllegalArgumentException e) {
      if (e instanceof IOException failure
          && (e instanceof AccessDeniedException || diskFull(target))) {
        throw failure;
      }
      throw new InvalidArchiveException("the zip file is damaged: " + e.getMessage(), e);
    }
  }

  private void unpack(ZipFile file, List<FileTime> times) throws IOException {
    var links = new ArrayList<ZipArchiveEntry>();
    Set<Path> seen = new HashSet<>();
    int index = 0;
    for (var entries = file.getEntries(); entries.hasMoreElements(); index++) {
      var entry = entries.nextElement();
      if (index >= times.size() || index >= MAX_ENTRIES) {
        throw new InvalidArchiveException(
            "the zip file has too many entries or contradicts itself");
      }
      var path = ZipNames.resolve(target, entry.getName());
      if (!seen.add(path) && !entry.isDirectory()) {
        throw new InvalidArchiveException("duplicate zip entry " + entry.getName());
      }
      if (entry.isUnixSymlink()) {
        links.add(entry);
      } else {
        write(file, entry, path, times.get(index));
      }
    }
    // Links come last, so that no entry can be written through one.
    for (var link : links) {
      link(file, link);
    }
    for (var folder : folderTimes.entrySet()) {
      Files.setLastModifiedTime(folder.getKey(), folder.getValue());
    }
  }

  private void write(ZipFile file, ZipArchiveEntry entry, Path path, FileTime time)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      // The owner may write, so that the folder can be filled and one day deleted.
      setMode(path, entry.getUnixMode() == 0 ? 0755 : entry.getUnixMode() | 0700);
      folderTimes.put(path, time);
      return;
    }
    Files.createDirectories(path.getParent());
    try (var in = file.getInputStream(entry);
        var out = Files.newOutputStream(path)) {
      copy(in, out);
    }
    setMode(path, entry.getUnixMode() == 0 ? DEFAULT_MODE : entry.getUnixMode());
    Files.setLastModifiedTime(path, time);
  }

  private void copy(InputStream in, OutputStream out) throws IOException {
    var buffer = new byte[64 * 1024];
    for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
      unzipped += length;
      // Counted while unpacking: the sizes that the archive claims need not be true.
      if (unzipped > limit) {
        throw new UnzippedSizeException(limit);
      }
      write(out, buffer, length);
    }
  }

  /** A failure to write is never the archive's. */
  private static void write(OutputStream out, byte[] buffer, int length) {
    try {
      out.write(buffer, 0, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean diskFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < LITTLE_SPACE;
    } catch (IOException e) {
      return false;
    }
  }

  private void link(ZipFile file, ZipArchiveEntry entry) throws IOException {
    var path = ZipNames.resolve(target, entry.getName());
    try (var in = file.getInputStream(entry)) {
      var text = new String(in.readNBytes(4096), StandardCharsets.UTF_8);
      Files.createDirectories(path.getParent());
      var realParent = target.toRealPath().resolve(target.relativize(path.getParent()));
      if (!path.getParent().toRealPath().equals(realParent.normalize())) {
        throw new InvalidArchiveException("a link in the path of zip entry " + entry.getName());
      }
      Files.createSymbolicLink(path, ZipNames.linkTarget(target, path, text));
    }
  }

  private static void setMode(Path path, int mode) throws IOException {
    if (POSIX) {
      var permissions = EnumSet.noneOf(PosixFilePermission.class);
      var all = PosixFilePermission.values();
      for (int bit = 0; bit < all.length; bit++) {
        if ((mode & (0400 >> bit)) != 0) {
          permissions.add(all[bit]);
        }
      }
      Files.setPosixFilePermissions(path, permissions);
    }
  }
}
