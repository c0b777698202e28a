package io.demitasse.layer.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/**
 * Writes zip files with modes, links and the times of {@link ZipTimes}, and without extra fields:
 * who unpacks the file gets one time for each entry, whatever tool it is.
 */
public final class ZipWriter implements AutoCloseable {
  private static final int FOLDER = 0040000;
  private static final int LINK = 0120000;
  private static final int FILE = 0100000;

  private final ZipArchiveOutputStream out;

  /** Creates the file, or begins it anew. */
  public ZipWriter(Path zip) throws IOException {
    out = new ZipArchiveOutputStream(zip);
    out.setLevel(Deflater.BEST_COMPRESSION);
  }

  /** Packs all that is in a folder, sorted by name. */
  public static void pack(Path folder, Path zip) throws IOException {
    var entries = new TreeMap<String, Path>();
    try (var files = Files.walk(folder)) {
      files
          .filter(file -> !file.equals(folder))
          .forEach(file -> entries.put(name(folder, file), file));
    }
    try (var writer = new ZipWriter(zip)) {
      for (var entry : entries.entrySet()) {
        writer.add(entry.getKey(), entry.getValue());
      }
    }
  }

  private static String name(Path folder, Path file) {
    var name = folder.relativize(file).toString().replace('\\', '/');
    return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) ? name + "/" : name;
  }

  private void add(String name, Path file) throws IOException {
    var time = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
    if (Files.isSymbolicLink(file)) {
      var target = Files.readSymbolicLink(file).toString();
      add(name, target.getBytes(StandardCharsets.UTF_8), LINK | 0777, time);
    } else if (Files.isDirectory(file)) {
      addFolder(name, FOLDER | mode(file), time);
    } else {
      out.putArchiveEntry(entry(name, FILE | mode(file), time));
      Files.copy(file, out);
      out.closeArchiveEntry();
    }
  }

  private void addFolder(String name, int mode, FileTime time) throws IOException {
    out.putArchiveEntry(entry(name, mode, time));
    out.closeArchiveEntry();
  }

  /** Adds a folder that everybody may read; the name ends in a slash. */
  public void addFolder(String name, FileTime time) throws IOException {
    addFolder(name, FOLDER | 0755, time);
  }

  /** Adds a file that everybody may read. */
  public void add(String name, byte[] content, FileTime time) throws IOException {
    add(name, content, FILE | 0644, time);
  }

  private void add(String name, byte[] content, int mode, FileTime time) throws IOException {
    out.putArchiveEntry(entry(name, mode, time));
    out.write(content);
    out.closeArchiveEntry();
  }

  private static ZipArchiveEntry entry(String name, int mode, FileTime time) {
    var entry = new ZipArchiveEntry(name);
    entry.setTime(ZipTimes.millis(time, ZoneId.systemDefault()));
    entry.setUnixMode(mode);
    return entry;
  }

  private static int mode(Path file) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
    int mode = 0;
    for (var permission : PosixFilePermission.values()) {
      mode = mode << 1 | (permissions.contains(permission) ? 1 : 0);
    }
    return mode;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
