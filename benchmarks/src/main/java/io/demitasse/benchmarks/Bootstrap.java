package io.demitasse.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/** A shell script that starts a JVM, for contenders that bring none. */
final class Bootstrap {
  private final Path script;

  Bootstrap(Path script) {
    this.script = script;
  }

  /** Writes a script of one command. The shell expands variables and arithmetic in its words. */
  void write(List<String> words) throws IOException {
    String quoted = words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" "));
    Files.createDirectories(script.getParent());
    Files.writeString(script, "#!/bin/sh\nexec " + quoted + "\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  List<String> command() {
    return List.of(script.toString());
  }

  static String classPath(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
