package io.demitasse.local.environment.launch;

import io.demitasse.local.sandbox.SandboxFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the program that an execution environment starts: in the code first, then in a layer. */
public final class Bootstrap {
  private static final String NAME = "bootstrap";

  private Bootstrap() {}

  /**
   * The path that the environment's processes know the bootstrap by.
   *
   * @param function where the files are on this machine
   * @param folders where the environment sees them
   */
  public static Path find(FunctionDefinition function, SandboxFolders folders) throws IOException {
    if (Files.isRegularFile(function.code().resolve(NAME))) {
      return executable(function.code(), folders.task());
    }
    if (Files.isRegularFile(function.layers().resolve(NAME))) {
      return executable(function.layers(), folders.layers());
    }
    throw new IOException("Couldn't find valid bootstrap(s): [/var/task/bootstrap /opt/bootstrap]");
  }

  private static Path executable(Path folder, Path seenAs) throws IOException {
    var seen = seenAs.resolve(NAME);
    var problem =
        Files.isExecutable(folder.resolve(NAME))
            ? ExecutableFormat.problem(folder.resolve(NAME))
            : "permission denied (the file has no execute bit; chmod 755 it before zipping)";
    if (!problem.isEmpty()) {
      throw new IOException("fork/exec " + seen + ": " + problem);
    }
    return seen;
  }
}
