package io.demitasse.layer.library;

import io.demitasse.layer.archive.ZipTimes;
import io.demitasse.layer.jre.StoredJar;
import io.demitasse.layer.release.KeyValueFile;
import io.demitasse.layer.sbom.JarIdentity;
import io.demitasse.layer.train.TrainingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The folder of a library layer, {@code demitasse/libraries/NAME}, all but its cache. */
final class LibraryFolder {
  /** Last by its name, and no name that a library has. */
  static final String TRAINING_JAR = "zz-for-training-only.jar";

  private final Path path;
  private final LibraryLayer layer;

  LibraryFolder(Path path, LibraryLayer layer) {
    this.path = path;
    this.layer = layer;
  }

  Path path() {
    return path;
  }

  /** Returns the libraries that it was filled with, by the names that they have here. */
  Map<String, Path> fill(KeyValueFile base) throws IOException, TrainingException {
    Files.createDirectories(path);
    Map<String, Path> jars = byName();
    for (Map.Entry<String, Path> jar : jars.entrySet()) {
      Files.copy(jar.getValue(), path.resolve(jar.getKey()));
    }
    writeTrainingJar();
    Map<String, String> release = new LinkedHashMap<>();
    release.put("LIBRARIES", layer.name());
    release.put("BASE_LAYER_ID", base.required("LAYER_ID"));
    for (String key : List.of("ARCH", "JAVA_RUNTIME_VERSION", "DEMITASSE_VERSION", "PROFILE")) {
      base.value(key).ifPresent(value -> release.put(key, value));
    }
    release.put("JARS", String.join(" ", jars.keySet()));
    Files.writeString(path.resolve("release"), new KeyValueFile(release).text());
    return jars;
  }

  /** Two libraries of one name are told apart by their groups. */
  private Map<String, Path> byName() throws IOException, TrainingException {
    Map<String, Path> names = new TreeMap<>();
    for (Path jar : layer.jars()) {
      String name = String.valueOf(jar.getFileName());
      if (names.containsKey(name)) {
        name = JarIdentity.of(jar).group().map(group -> group + ".").orElse("") + name;
      }
      if (names.putIfAbsent(name, jar) != null) {
        throw new TrainingException(
            "Two jars are called %s: %s and %s. Rename or leave out one."
                .formatted(name, names.get(name), jar));
      }
    }
    return names;
  }

  /** Handlers that are in a jar already are packed again: stored, with one time. */
  private void writeTrainingJar() throws IOException {
    try (var out = Files.newOutputStream(path.resolve(TRAINING_JAR));
        var jar = new StoredJar(out, layer.time())) {
      if (Files.isDirectory(layer.handlers())) {
        try (var files = Files.walk(layer.handlers())) {
          for (Path file : files.filter(file -> !file.equals(layer.handlers())).sorted().toList()) {
            add(jar, layer.handlers().relativize(file).toString().replace('\\', '/'), file);
          }
        }
      } else {
        jar.addAll(layer.handlers());
      }
    }
  }

  /** With its folders: who scans packages asks for those. */
  private static void add(StoredJar jar, String name, Path file) throws IOException {
    if (Files.isDirectory(file)) {
      jar.add(name + "/", new byte[0]);
    } else {
      jar.add(name, Files.readAllBytes(file));
    }
  }

  /** Every file is readable for all, and has the time of the layer. */
  void settle(Path tree) throws IOException {
    try (var files = Files.walk(tree)) {
      for (Path file : files.toList()) {
        boolean folder = Files.isDirectory(file);
        Files.setPosixFilePermissions(
            file, PosixFilePermissions.fromString(folder ? "rwxr-xr-x" : "rw-r--r--"));
      }
    }
    try (var files = Files.walk(tree)) {
      for (Path file : files.toList()) {
        Files.setLastModifiedTime(file, FileTime.from(layer.time()));
      }
    }
    ZipTimes.settle(tree);
  }
}
