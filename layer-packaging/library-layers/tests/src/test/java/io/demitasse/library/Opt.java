package io.demitasse.library;

import io.demitasse.layer.archive.ZipWriter;
import io.demitasse.local.archive.Unzipper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Layers, merged as on Lambda, and functions started on them. */
record Opt(Path folder) {
  static final Path BASE = Path.of(System.getProperty("base.layer"));

  private static final Path LOCAL_LAMBDA = Path.of(System.getProperty("local.lambda"));

  static Path libraryLayer(String name) {
    return Path.of(System.getProperty("library.layers"))
        .resolve("demitasse-libraries-%s-%s.zip".formatted(name, System.getProperty("layer.arch")));
  }

  /** The base layer, with more over it. */
  static Opt of(Path folder, Path... zips) throws IOException {
    Unzipper.unzip(BASE, folder, Long.MAX_VALUE);
    for (Path zip : zips) {
      Unzipper.unzip(zip, folder, Long.MAX_VALUE);
    }
    return new Opt(folder);
  }

  Path file(String name) {
    return folder.resolve("demitasse").resolve(name);
  }

  /** Adds an entry to a jar of a layer. */
  static void change(Path jar) throws IOException {
    try (var zip = java.nio.file.FileSystems.newFileSystem(jar)) {
      Files.writeString(zip.getPath("new.txt"), "new");
    }
  }

  /** What one invocation printed: its answer and its log. */
  record Run(String answer, String log) {
    long classesFromCache() {
      return log.lines().filter(line -> line.contains("source: shared objects file")).count();
    }

    long complaints() {
      return log.lines().filter(line -> line.contains("Starting slower")).count();
    }
  }

  Run invoke(Path code, String handler, String event, Map<String, String> variables)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-jar", LOCAL_LAMBDA.toString(), "invoke", "--layer=" + folder));
    command.addAll(List.of("--code=" + code, "--handler=" + handler, "--event=-"));
    command.add("--timeout=60");
    variables.forEach((name, value) -> command.add("--env=" + name + "=" + value));
    Path answer = Files.createTempFile("answer", ".json");
    Path log = Files.createTempFile("log", ".txt");
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(answer.toFile())
              .redirectError(log.toFile())
              .start();
      try (var in = process.outputWriter()) {
        in.write(event);
      }
      process.waitFor();
      return new Run(Files.readString(answer).strip(), Files.readString(log));
    } finally {
      Files.delete(answer);
      Files.delete(log);
    }
  }

  /** Packs those test classes whose names begin so, with jars in {@code lib}. */
  static Path function(Path folder, String name, Path... jars) throws IOException {
    Path task = folder.resolve(name);
    classes(name, task);
    for (Path jar : jars) {
      copy(jar, task.resolve("lib").resolve(jar.getFileName()));
    }
    Path zip = folder.resolve(name + ".zip");
    ZipWriter.pack(task, zip);
    return zip;
  }

  /** Copies those test classes whose names begin so. */
  static void classes(String name, Path target) throws IOException {
    Path classes = Path.of("target/test-classes");
    try (var files =
        Files.newDirectoryStream(classes.resolve("io/demitasse/library"), name + "*.class")) {
      files.forEach(file -> copy(file, target.resolve(classes.relativize(file))));
    }
  }

  private static void copy(Path from, Path to) {
    try {
      Files.createDirectories(to.getParent());
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
