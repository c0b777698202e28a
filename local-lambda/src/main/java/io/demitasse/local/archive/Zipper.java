package io.demitasse.local.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs a folder into a zip file, with mode bits and in the order of the names. */
public final class Zipper {
  private static final int PERMISSIONS = 0777;
  private static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("unix");

  private Zipper() {}

  /** The zip file of everything below a folder; links are followed. */
  public static byte[] zip(Path folder) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipArchiveOutputStream(bytes)) {
      // It is unpacked on the same machine at once.
      zip.setLevel(Deflater.BEST_SPEED);
      for (var file : files(folder)) {
        var entry = new ZipArchiveEntry(folder.relativize(file).toString());
        entry.setUnixMode(mode(file));
        entry.setLastModifiedTime(FileTime.from(Files.getLastModifiedTime(file).toInstant()));
        zip.putArchiveEntry(entry);
        Files.copy(file, zip);
        zip.closeArchiveEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static int mode(Path file) throws IOException {
    return POSIX && Files.getAttribute(file, "unix:mode") instanceof Integer mode
        ? mode & PERMISSIONS
        : 0755;
  }
}
