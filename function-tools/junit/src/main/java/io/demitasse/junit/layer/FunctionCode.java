package io.demitasse.junit.layer;

import io.demitasse.junit.environment.FunctionSpec;
import io.demitasse.junit.environment.SharedResources;
import io.demitasse.junit.environment.TestClassPath;
import io.demitasse.local.archive.FolderTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What is at {@code /var/task}. */
final class FunctionCode {
  private final SharedResources shared;

  FunctionCode(SharedResources shared) {
    this.shared = shared;
  }

  Path of(FunctionSpec function) throws IOException {
    if (function.code().isEmpty()) {
      return shared.folder("class path", FunctionCode::putClassPath);
    }
    Path code = function.code().get();
    if (!Files.exists(code)) {
      throw new IOException(
          "there is no code at "
              + code.toAbsolutePath()
              + ". Build the zip of the function before the test (mvn verify runs tests whose names"
              + " end in IT after that), or leave out demitasse.code to test the class path");
    }
    return shared.unpacked(code);
  }

  /** Folders together at the root, and jars in {@code lib}: their names keep their order. */
  private static void putClassPath(Path folder) throws IOException {
    List<Path> entries = TestClassPath.ofThisProcess().withoutRuntime();
    Path lib = Files.createDirectories(folder.resolve("lib"));
    for (int i = entries.size() - 1; i >= 0; i--) {
      Path entry = entries.get(i);
      if (Files.isDirectory(entry)) {
        // From last to first, since what is merged later wins.
        FolderTrees.merge(entry, folder);
      } else {
        Files.createSymbolicLink(lib.resolve("%04d-%s".formatted(i, entry.getFileName())), entry);
      }
    }
  }
}
