package io.demitasse.layer.train;

import io.github.dmlloyd.classfile.ClassFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The name that a class file gives itself. */
final class ClassName {
  private ClassName() {}

  /** With slashes; empty for what only has the name of a class file. */
  static Optional<String> in(Path file) throws IOException {
    try {
      return Optional.of(
          ClassFile.of().parse(Files.readAllBytes(file)).thisClass().asInternalName());
    } catch (IllegalArgumentException noClass) {
      return Optional.empty();
    }
  }
}
