package io.demitasse.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;

/** The files with events that parameters name. */
final class EventFiles {
  private EventFiles() {}

  /**
   * Files as they are, and of folders all {@code .json} files by their names; no such folder has
   * none.
   */
  static List<Path> of(List<File> filesOrFolders) throws MojoExecutionException {
    List<Path> all = new ArrayList<>();
    for (File each : filesOrFolders) {
      if (each.isDirectory()) {
        all.addAll(in(each.toPath()));
      } else if (each.exists()) {
        all.add(each.toPath());
      } else if (each.getName().endsWith(".json")) {
        throw new MojoExecutionException("There is no event " + each + ".");
      }
    }
    return all;
  }

  private static List<Path> in(Path folder) throws MojoExecutionException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new MojoExecutionException("Cannot read the events in " + folder, e);
    }
  }
}
