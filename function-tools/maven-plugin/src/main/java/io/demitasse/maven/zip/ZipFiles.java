package io.demitasse.maven.zip;

import io.demitasse.layer.archive.ZipWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes files and the folders that they lie in, all with one time. */
final class ZipFiles {
  private ZipFiles() {}

  /** What is read when its turn comes: all libraries at once may be more than Maven's heap. */
  interface Content {
    byte[] read() throws IOException;
  }

  static void write(Path zip, Map<String, Content> files, FileTime time) throws IOException {
    try (ZipWriter writer = new ZipWriter(zip)) {
      Set<String> folders = new TreeSet<>();
      for (Map.Entry<String, Content> file : files.entrySet()) {
        for (String folder : parents(file.getKey())) {
          if (folders.add(folder)) {
            writer.addFolder(folder, time);
          }
        }
        writer.add(file.getKey(), file.getValue().read(), time);
      }
    }
  }

  private static Set<String> parents(String name) {
    Set<String> parents = new TreeSet<>();
    for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
      parents.add(name.substring(0, slash + 1));
    }
    return parents;
  }
}
