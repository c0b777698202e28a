package io.demitasse.layer.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/** Compiles small functions and libraries for the doctor to read. */
final class FunctionSources {
  private final Path sources;
  private final Path function;

  FunctionSources(Path folder) throws IOException {
    sources = Files.createDirectories(folder.resolve("sources"));
    function = Files.createDirectories(folder.resolve("function"));
  }

  Path folder() {
    return function;
  }

  /** Compiles a class of the function. */
  FunctionSources with(String name, String source) throws IOException {
    compile(name, source, function, function);
    return this;
  }

  /** Compiles a class that the function's classes can use, and leaves it out. */
  Path absent(String name, String source) throws IOException {
    Path classes = Files.createDirectories(sources.resolve("absent"));
    compile(name, source, classes, classes);
    return classes;
  }

  /** Compiles a class of the function against classes that it will not have. */
  FunctionSources against(Path absent, String name, String source) throws IOException {
    compile(name, source, function, absent);
    return this;
  }

  /** Compiles a library of one class. */
  FunctionSources library(String jar, String name, String source, String... files)
      throws IOException {
    Path classes = Files.createDirectories(sources.resolve(jar));
    compile(name, source, classes, classes);
    Path lib = Files.createDirectories(function.resolve("lib"));
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(lib.resolve(jar)))) {
      try (var found = Files.walk(classes)) {
        for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
          out.putNextEntry(new JarEntry(classes.relativize(file).toString()));
          Files.copy(file, out);
        }
      }
      for (int i = 0; i < files.length; i += 2) {
        out.putNextEntry(new JarEntry(files[i]));
        out.write(files[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return this;
  }

  private void compile(String name, String source, Path target, Path classPath) throws IOException {
    Path file = sources.resolve(name.substring(name.lastIndexOf('.') + 1) + ".java");
    Files.writeString(file, source);
    List<String> path = new ArrayList<>(List.of(classPath.toString(), target.toString()));
    Path lib = function.resolve("lib");
    if (Files.isDirectory(lib)) {
      try (var jars = Files.newDirectoryStream(lib)) {
        jars.forEach(jar -> path.add(jar.toString()));
      }
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-d",
                target.toString(),
                "-cp",
                String.join(java.io.File.pathSeparator, path),
                file.toString());
    if (result != 0) {
      throw new IOException("Cannot compile " + source);
    }
  }
}
