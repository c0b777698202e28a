package io.demitasse.local.environment;

import java.nio.file.Path;
import java.util.List;

/** How far a runtime process is kept apart from the rest of the machine. */
public interface Sandbox {
  /** The folders as the processes of an environment with this scratch folder see them. */
  Folders folders(FunctionDefinition function, Path scratch);

  /** The command that starts the bootstrap inside the sandbox. */
  List<String> command(FunctionDefinition function, Path scratch, Path bootstrap);

  /** Plain folders: nothing is mounted, nothing is limited. */
  static Sandbox none() {
    return new PlainSandbox();
  }
}
