package io.demitasse.benchmarks.rivals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Enumeration;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The zip of the layer: what is measured is what would be published. */
public final class LayerZip {
  private LayerZip() {}

  /** Unpacks with the times and the permissions of the entries, as Lambda does. */
  public static void unpack(Path zip, Path target) throws IOException {
    try (ZipFile file = ZipFile.builder().setPath(zip).get()) {
      for (Enumeration<ZipArchiveEntry> e = file.getEntries(); e.hasMoreElements(); ) {
        ZipArchiveEntry entry = e.nextElement();
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException(zip + " holds a path that leads out of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
          continue;
        }
        Files.createDirectories(path.getParent());
        try (InputStream content = file.getInputStream(entry)) {
          // In one piece: the kernel keeps a file in pages of the size it was written in, and a JVM
          // that maps a cache of many small ones starts later. Rivals' caches are
          // written so.
          Files.write(path, content.readAllBytes());
        }
        Files.setPosixFilePermissions(path, permissions(entry.getUnixMode()));
        Files.setLastModifiedTime(path, FileTime.fromMillis(entry.getTime()));
      }
    }
  }

  private static Set<PosixFilePermission> permissions(int mode) {
    StringBuilder text = new StringBuilder("rwxrwxrwx");
    for (int i = 0; i < text.length(); i++) {
      if ((mode & (0400 >> i)) == 0) {
        text.setCharAt(i, '-');
      }
    }
    return PosixFilePermissions.fromString(text.toString());
  }
}
