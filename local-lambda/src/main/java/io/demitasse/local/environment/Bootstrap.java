package io.demitasse.local.environment;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the program that an execution environment starts: in the code first, then in a layer. */
final class Bootstrap {
  private static final String NAME = "bootstrap";

  private Bootstrap() {}

  /**
   * The path that the environment's processes know the bootstrap by.
   *
   * @param function where the files are on this machine
   * @param folders where the environment sees them
   */
  static Optional<Path> find(FunctionDefinition function, Folders folders) {
    if (Files.isRegularFile(function.code().resolve(NAME))) {
      return Optional.of(folders.task().resolve(NAME));
    }
    return Stream.of(function.layers().resolve(NAME))
        .filter(Files::isRegularFile)
        .map(file -> folders.layers().resolve(NAME))
        .findFirst();
  }
}
