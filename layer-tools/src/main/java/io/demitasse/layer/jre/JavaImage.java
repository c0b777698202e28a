package io.demitasse.layer.jre;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The classes and resources of a JDK or of a linked image, whichever JVM this program runs on and
 * whichever processor the image is for. To be closed.
 */
public final class JavaImage implements AutoCloseable {
  private final FileSystem files;

  private JavaImage(FileSystem files) {
    this.files = files;
  }

  /**
   * Opens {@code lib/modules} of a JDK or an image.
   *
   * @throws IOException if it has none, or one of another format than this program's own JDK reads
   */
  public static JavaImage open(Path home) throws IOException {
    if (!Files.isRegularFile(home.resolve("lib/modules"))) {
      throw new IOException(
          home + " is no JDK of Java 9 or newer: it has no file lib/modules. Name another folder");
    }
    // A file system that is opened for a home is read by jrt-fs.jar of that home, which wants its
    // whole path.
    String path = home.toRealPath().toString();
    return new JavaImage(FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", path)));
  }

  /** The folder with the classes of a module. */
  public Path module(String name) {
    return files.getPath("/modules", name);
  }

  /** The descriptors of all modules. */
  public JdkModules modules() throws IOException {
    Map<String, ModuleDescriptor> descriptors = new TreeMap<>();
    try (var modules = Files.newDirectoryStream(files.getPath("/modules"))) {
      for (Path module : modules) {
        try (InputStream in = Files.newInputStream(module.resolve("module-info.class"))) {
          descriptors.put(module.getFileName().toString(), ModuleDescriptor.read(in));
        }
      }
    }
    return new JdkModules(descriptors);
  }

  @Override
  public void close() throws IOException {
    files.close();
  }
}
