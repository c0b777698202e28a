package io.demitasse.runtime.handler;

import io.demitasse.runtime.payload.library.FunctionFiles;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The entries of the class path that are not of the layer itself. */
final class FunctionClassPath {
  private final List<Path> entries = new ArrayList<>();

  private FunctionClassPath() {}

  static FunctionClassPath ofThisProcess() {
    FunctionClassPath path = new FunctionClassPath();
    StringTokenizer entries =
        new StringTokenizer(System.getProperty("java.class.path", ""), File.pathSeparator);
    while (entries.hasMoreTokens()) {
      String entry = entries.nextToken();
      if (!FunctionFiles.areOfLayer(entry)) {
        Path normal = Path.of(entry).normalize();
        // In a trained function the task root is there twice.
        if (!path.entries.contains(normal)) {
          path.entries.add(normal);
        }
      }
    }
    return path;
  }

  /** All classes that a handler may be. */
  List<String> classNames() {
    List<String> names = new ArrayList<>();
    for (Path entry : entries) {
      try {
        if (Files.isDirectory(entry)) {
          addDirectory(entry, names);
        } else if (Files.isRegularFile(entry)) {
          addJar(entry, names);
        }
      } catch (IOException unreadable) {
        // Holds no class to suggest; the message names the entry all the same.
      }
    }
    return names;
  }

  private static void addDirectory(Path directory, List<String> names) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      files.forEach(file -> add(directory.relativize(file).toString(), names));
    }
  }

  private static void addJar(Path jar, List<String> names) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      file.stream().forEach(entry -> add(entry.getName(), names));
    }
  }

  private static void add(String file, List<String> names) {
    if (file.endsWith(".class") && !file.endsWith("-info.class")) {
      names.add(file.substring(0, file.length() - ".class".length()).replace('/', '.'));
    }
  }

  @Override
  public String toString() {
    List<String> all = new ArrayList<>();
    for (Path entry : entries) {
      all.add(entry.toString());
    }
    return String.join(", ", all);
  }
}
