package io.demitasse.layer.train;

import io.demitasse.layer.archive.ZipWriter;
import io.demitasse.local.archive.FolderTrees;
import io.demitasse.local.archive.Unzipper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How the files of a trained function lie: an AOT cache holds classes from jars only, so classes
 * are in {@value #CLASSES}. Everything else stays where it was, once. The bootstrap has the folder
 * of the function on the class path before all jars, trained or not.
 */
final class TrainedLayout {
  static final String CLASSES = "lib/00-function.jar";
  static final String CACHE = "function.aot";
  static final String FINGERPRINT = CACHE + ".fingerprint";

  private static final FileTime TIME = FileTime.fromMillis(0);

  private final Path task;

  /**
   * @param task the unzipped function
   */
  TrainedLayout(Path task) {
    this.task = task;
  }

  /** Moves the classes; returns how many. A function that was trained before is no problem. */
  int apply() throws IOException, TrainingException {
    undo();
    if (Files.exists(task.resolve(CLASSES))) {
      throw new TrainingException(
          "The function has a %s of its own, where training puts classes. Rename it."
              .formatted(CLASSES));
    }
    var classes = classes();
    if (!classes.isEmpty()) {
      Files.createDirectories(task.resolve("lib"));
      writeJar(classes);
    }
    for (var file : classes.values()) {
      Files.delete(file);
      deleteEmpty(file.getParent());
    }
    return classes.size();
  }

  /** Without a manifest: whatever the function has as such is still a file of its folder. */
  private void writeJar(Map<String, Path> classes) throws IOException {
    try (var jar = new ZipWriter(task.resolve(CLASSES))) {
      var folders = new TreeSet<String>();
      classes.keySet().forEach(name -> addParents(name, folders));
      for (var folder : folders) {
        jar.addFolder(folder, TIME);
      }
      for (var file : classes.entrySet()) {
        jar.add(file.getKey(), Files.readAllBytes(file.getValue()), TIME);
      }
    }
  }

  /** Class files that lie where a class loader finds them; others are resources by their name. */
  private Map<String, Path> classes() throws IOException {
    var classes = new TreeMap<String, Path>();
    try (var files = Files.walk(task)) {
      for (var file : (Iterable<Path>) files::iterator) {
        var name = task.relativize(file).toString();
        if (name.endsWith(".class") && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
          if (ClassName.in(file).filter(own -> name.equals(own + ".class")).isPresent()
              && !name.equals("module-info.class")) {
            classes.put(name, file);
          }
        }
      }
    }
    return classes;
  }

  private static void addParents(String name, Set<String> folders) {
    for (int slash = name.indexOf('/'); slash > 0; slash = name.indexOf('/', slash + 1)) {
      folders.add(name.substring(0, slash + 1));
    }
  }

  private void deleteEmpty(Path folder) throws IOException {
    for (var empty = folder; !empty.equals(task) && isEmpty(empty); empty = empty.getParent()) {
      Files.delete(empty);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** Makes of a function that was trained one that was not. */
  private void undo() throws IOException {
    boolean trained = Files.deleteIfExists(task.resolve(FINGERPRINT));
    Files.deleteIfExists(task.resolve(CACHE));
    if (trained && Files.exists(task.resolve(CLASSES))) {
      var classes = Files.createTempDirectory(task.getParent(), "classes-");
      Unzipper.unzip(task.resolve(CLASSES), classes, Long.MAX_VALUE);
      FolderTrees.makeReadable(classes);
      FolderTrees.merge(classes, task);
      FolderTrees.delete(classes);
      Files.delete(task.resolve(CLASSES));
    }
  }
}
