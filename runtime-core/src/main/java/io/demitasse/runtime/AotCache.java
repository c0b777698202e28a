package io.demitasse.runtime;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The AOT cache that the bootstrap gave this JVM, beside it a fingerprint of the jars that it was
 * trained on.
 *
 * <p>The JVM refuses a cache that was made by another JVM or for other options. That a jar has
 * changed it does not notice before version 25.0.4: it runs the old classes (JDK-8377932).
 */
final class AotCache {
  private final Path file;
  private final List<String> jars;

  /**
   * @param file ends in {@code .aot}; its fingerprint has the same name and {@code .fingerprint}
   * @param classPath of the running JVM
   */
  AotCache(Path file, String classPath) {
    this.file = file;
    this.jars = jarsOf(classPath);
  }

  Path file() {
    return file;
  }

  /**
   * Writes what this class path is made of.
   *
   * @param layer identifies the layer, for the bootstrap to compare
   */
  void writeFingerprint(String layer) throws IOException {
    List<String> lines = new ArrayList<>(List.of(layer));
    for (String jar : jars) {
      lines.add(JarFingerprint.of(jar) + " " + nameOf(jar));
    }
    Files.writeString(fingerprint(), String.join("\n", lines));
  }

  /** Says which jar is not the one of the training; empty if all are. */
  Optional<String> staleness() {
    try {
      String[] trained = Files.readString(fingerprint()).split("\n", -1);
      for (int i = 1; i < trained.length; i++) {
        String jar = i <= jars.size() ? jars.get(i - 1) : "";
        if (jar.isEmpty() || !trained[i].equals(JarFingerprint.of(jar) + " " + nameOf(jar))) {
          return Optional.of("it was trained on " + trained[i] + ", and now finds " + found(jar));
        }
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of("its fingerprint cannot be checked: " + e);
    }
  }

  private static String found(String jar) throws IOException {
    return jar.isEmpty() ? "no such jar" : JarFingerprint.of(jar) + " " + jar;
  }

  private Path fingerprint() {
    return file.resolveSibling(file.getFileName() + ".fingerprint");
  }

  private static List<String> jarsOf(String classPath) {
    List<String> jars = new ArrayList<>();
    for (String entry : classPath.split(File.pathSeparator, -1)) {
      if (entry.endsWith(".jar")) {
        jars.add(entry);
      }
    }
    return jars;
  }

  private static String nameOf(String jar) {
    return jar.substring(jar.lastIndexOf('/') + 1);
  }
}
