package io.demitasse.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

/** Shell scripts that start JVMs, for contenders that bring none. */
public final class Scripts {
  private Scripts() {}

  /** Writes a script that becomes one command. The shell expands variables in its words. */
  public static Path exec(Path script, List<String> words) throws IOException {
    String quoted = words.stream().map(word -> '"' + word + '"').collect(Collectors.joining(" "));
    return write(script, "exec " + quoted);
  }

  public static Path write(Path script, String command) throws IOException {
    Files.createDirectories(script.getParent());
    Files.writeString(script, "#!/bin/sh\n" + command + "\n");
    return Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  public static String classPath(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
  }
}
