package io.demitasse.maven.zip;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The files of a jar, or of a folder that will be one, by their names in the order of a jar. */
final class ClassFiles {
  /** Readers of a stream find the manifest only if it comes first. */
  private static final Comparator<String> MANIFEST_FIRST =
      Comparator.comparing((String name) -> !name.equals(JarFile.MANIFEST_NAME))
          .thenComparing(Comparator.naturalOrder());

  private ClassFiles() {}

  /** Reads all; names of folders are left out. */
  static SortedMap<String, byte[]> of(Path jarOrFolder) throws IOException {
    if (Files.isDirectory(jarOrFolder)) {
      return below(jarOrFolder);
    }
    try (FileSystem jar = FileSystems.newFileSystem(jarOrFolder)) {
      return below(jar.getPath("/"));
    }
  }

  /** The same for {@link ZipFiles}. */
  static Map<String, ZipFiles.Content> contents(SortedMap<String, byte[]> files) {
    Map<String, ZipFiles.Content> contents = new LinkedHashMap<>();
    files.forEach((name, bytes) -> contents.put(name, () -> bytes));
    return contents;
  }

  private static SortedMap<String, byte[]> below(Path root) throws IOException {
    SortedMap<String, byte[]> all = new TreeMap<>(MANIFEST_FIRST);
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
      }
    }
    return all;
  }
}
