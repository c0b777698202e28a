package io.demitasse.layer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A function with libraries, put together from the test classes and what Maven copied. */
final class FunctionZip {
  /** What the module of libraries copied. */
  static final Path LIBRARIES = Path.of("libraries", "target", "jars").toAbsolutePath();

  private static final Path TRAINING_CLASSES = Path.of("training/target/classes");
  private static final Path TEST_CLASSES = Path.of("target", "test-classes");

  private final Map<String, Path> files = new TreeMap<>();

  /** A function of one class and those nested in it. */
  static FunctionZip of(String simpleName) throws IOException {
    FunctionZip zip = new FunctionZip();
    Path folder = TEST_CLASSES.resolve("io/demitasse/libraries");
    try (var classes = Files.newDirectoryStream(folder, simpleName + "{,$*}.class")) {
      classes.forEach(file -> zip.files.put(TEST_CLASSES.relativize(file).toString(), file));
    }
    return zip;
  }

  /** The handlers with which the layer is trained. */
  static FunctionZip ofTrainingHandlers() throws IOException {
    FunctionZip zip = new FunctionZip();
    try (var classes = Files.walk(TRAINING_CLASSES.resolve("io/demitasse/training"))) {
      classes
          .filter(Files::isRegularFile)
          .forEach(file -> zip.files.put(TRAINING_CLASSES.relativize(file).toString(), file));
    }
    return zip;
  }

  /** Adds to {@code lib/} the jars whose {@code group.artifact.jar} starts with a prefix. */
  FunctionZip with(String... prefixes) throws IOException {
    for (String prefix : prefixes) {
      List<Path> jars = jars(prefix);
      if (jars.isEmpty()) {
        throw new IOException("Maven copied no library " + prefix);
      }
      jars.forEach(jar -> files.put("lib/" + jar.getFileName(), jar));
    }
    return this;
  }

  /** Adds a file of the test resources to the root. */
  FunctionZip withFile(String name) {
    files.put(name, TEST_CLASSES.resolve("libraries").resolve(name));
    return this;
  }

  static List<Path> jars(String prefix) throws IOException {
    List<Path> jars = new ArrayList<>();
    try (var found = Files.newDirectoryStream(LIBRARIES, prefix + "*.jar")) {
      found.forEach(jars::add);
    }
    Collections.sort(jars);
    return jars;
  }

  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      for (Map.Entry<String, Path> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        Files.copy(file.getValue(), zip);
      }
    }
    return bytes.toByteArray();
  }

  /** Lays the files out in a folder, as Lambda does. */
  Path in(Path folder) {
    files.forEach((name, file) -> {
      try {
        Path copy = folder.resolve(name);
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return folder;
  }
}
