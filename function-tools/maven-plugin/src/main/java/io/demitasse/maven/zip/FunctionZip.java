package io.demitasse.maven.zip;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarFile;

/**
 * The zip of a function: its own classes and the libraries that no layer brings. The same input
 * gives the same bytes.
 */
public final class FunctionZip {
  private static final String LIB = "lib/";

  private final String artifactId;
  private final Path classes;
  private final Layout layout;
  private final FileTime time;

  /** Where the function's own classes lie. */
  public enum Layout {
    /** In {@code lib/<artifact>.jar}: what an AOT cache needs. */
    JAR,
    /** As files at the root of the zip. */
    EXPLODED
  }

  /**
   * One file of the zip.
   *
   * @param bytes its size before it is compressed
   * @param origin what it is, for people
   */
  public record Packed(String name, long bytes, String origin) {}

  /**
   * What was written.
   *
   * @param notes for people who should know something
   */
  public record Result(List<Packed> files, List<String> notes) {
    /** Copies the lists. */
    public Result {
      files = List.copyOf(files);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Of the classes of a project.
   *
   * @param classes a jar or a folder
   * @param time of all entries
   */
  public FunctionZip(String artifactId, Path classes, Layout layout, FileTime time) {
    this.artifactId = artifactId;
    this.classes = classes;
    this.layout = layout;
    this.time = time;
  }

  /** Writes the zip, over one that is there. */
  public Result write(Path zip, List<Library> libraries) throws IOException {
    Path work = Files.createTempDirectory("demitasse-zip-");
    try {
      return write(zip, libraries, work);
    } finally {
      deleteFlat(work);
    }
  }

  private Result write(Path zip, List<Library> libraries, Path work) throws IOException {
    SortedMap<String, byte[]> own = ClassFiles.of(classes);
    // A copy of the pom; older jar plugins write the time of the build into it.
    own.keySet().removeIf(name -> name.startsWith("META-INF/maven/"));
    Map<String, Library> jars = new LinkedHashMap<>();
    Map<String, Path> files = new LinkedHashMap<>();
    for (Library library : libraries) {
      String name = jarName(library, libraries);
      jars.put(name, library);
      files.put(name, jar(library, work, name));
    }
    ClassPathOrder order = ClassPathOrder.of(files);
    Map<String, ZipFiles.Content> all = new TreeMap<>();
    List<Packed> report = new ArrayList<>();
    if (layout == Layout.EXPLODED) {
      own.remove(JarFile.MANIFEST_NAME);
      all.putAll(ClassFiles.contents(own));
      long bytes = own.values().stream().mapToLong(each -> each.length).sum();
      report.add(new Packed("(root)", bytes, own.size() + " files of this project"));
    } else {
      String name = order.nameBefore(artifactId + ".jar", own.keySet());
      Path jar = work.resolve("own.jar");
      ZipFiles.write(jar, ClassFiles.contents(own), time);
      all.put(LIB + name, () -> Files.readAllBytes(jar));
      report.add(new Packed(LIB + name, Files.size(jar), own.size() + " files of this project"));
    }
    for (Map.Entry<String, Path> file : files.entrySet()) {
      all.put(LIB + file.getKey(), () -> Files.readAllBytes(file.getValue()));
      report.add(
          new Packed(
              LIB + file.getKey(),
              Files.size(file.getValue()),
              String.valueOf(jars.get(file.getKey()))));
    }
    ZipFiles.write(zip, all, time);
    return new Result(report, order.differences());
  }

  /** Two libraries of different groups may have the same name and version. */
  private static String jarName(Library library, List<Library> all) {
    String name = library.jarName();
    boolean unique = all.stream().filter(other -> other.jarName().equals(name)).count() == 1;
    return unique ? name : library.groupId() + "." + name;
  }

  /** A jar as it is, or the jar of a folder. */
  private Path jar(Library library, Path work, String name) throws IOException {
    if (!Files.isDirectory(library.file())) {
      return library.file();
    }
    Path jar = work.resolve(name);
    ZipFiles.write(jar, ClassFiles.contents(ClassFiles.of(library.file())), time);
    return jar;
  }

  private static void deleteFlat(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
