package io.demitasse.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What {@link Files} lacks. */
public final class Folders {
  private Folders() {}

  /** Deletes a folder with all that is in it, if there is one. */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      for (Path path : walk(folder).reversed()) {
        Files.delete(path);
      }
    }
  }

  /** A folder of the same files, which cost neither space nor a page cache of their own. */
  public static void link(Path folder, Path target) throws IOException {
    for (Path path : walk(folder)) {
      Path linked = target.resolve(folder.relativize(path));
      if (Files.isDirectory(path)) {
        Files.createDirectories(linked);
      } else {
        Files.createLink(linked, path);
      }
    }
  }

  /** Bytes of all files below a folder. */
  public static long size(Path folder) throws IOException {
    long size = 0;
    for (Path path : walk(folder)) {
      size += Files.isRegularFile(path) ? Files.size(path) : 0;
    }
    return size;
  }

  /** The jars in a folder, by name. */
  public static List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
  }

  private static List<Path> walk(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.toList();
    }
  }
}
