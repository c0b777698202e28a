package io.demitasse.maven.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A layer of jars alone, for functions that are run from a folder of classes. */
public final class JarLayer {
  private JarLayer() {}

  /** Writes the zip, with the jars in {@code java/lib}, where a function's class path has them. */
  public static void write(Path zip, List<Library> libraries) throws IOException {
    FileTime time = BuildTime.of("");
    Map<String, ZipFiles.Content> files = new TreeMap<>();
    for (Library library : libraries) {
      if (Files.isDirectory(library.file())) {
        throw new IOException(
            library + " is a folder of this build still; run package on the module that makes it");
      }
      files.put(
          "java/lib/" + library.groupId() + "." + library.jarName(),
          () -> Files.readAllBytes(library.file()));
    }
    Files.createDirectories(zip.getParent());
    ZipFiles.write(zip, files, time);
  }
}
