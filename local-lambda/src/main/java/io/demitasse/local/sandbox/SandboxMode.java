package io.demitasse.local.sandbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Which sandbox a user wants. */
public enum SandboxMode {
  /** Namespaces where the machine has them, else plain folders. */
  AUTO,
  /** Namespaces or nothing. */
  NAMESPACES,
  /** Plain folders. */
  NONE;

  /** Finds the sandbox; the folder is for its own files and must outlive it. */
  public Sandbox sandbox(Path folder) throws IOException, InterruptedException {
    return sandbox(folder, true);
  }

  /** The same with or without limits of CPU and memory, for work that a function does not do. */
  public Sandbox sandbox(Path folder, boolean limits) throws IOException, InterruptedException {
    if (this == NONE) {
      return Sandbox.none();
    }
    if (!System.getProperty("os.name").equals("Linux")) {
      return otherwise("namespaces exist on Linux only");
    }
    var namespaces = new NamespaceSandbox(folder, limits);
    Optional<String> problem;
    try {
      problem = namespaces.problem();
    } catch (IOException e) {
      problem = Optional.of(e.getMessage());
    }
    return problem.isPresent() ? otherwise(problem.get()) : namespaces;
  }

  private Sandbox otherwise(String problem) throws IOException {
    if (this == NAMESPACES) {
      throw new IOException(
          "--sandbox=namespaces does not work on this machine: %s; use --sandbox=none"
              .formatted(problem));
    }
    return Sandbox.none();
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
