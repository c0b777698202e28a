package io.demitasse.local.sandbox;

import java.nio.file.Path;
import java.util.Map;

/** What is kept around one runtime process from its start to its end. */
public interface Isolation {
  /** The folders as the process sees them. */
  SandboxFolders folders();

  /** Makes the builder start the bootstrap with these variables and no others. */
  void configure(ProcessBuilder builder, Path bootstrap, Map<String, String> variables);

  /** The process that runs the bootstrap, of the one that was started for it. */
  default ProcessHandle runtime(ProcessHandle started) {
    return started;
  }

  /** Whether nothing can outlive the process that was started, whatever it did. */
  default boolean endsWithItsProcess() {
    return false;
  }

  /** Is told when the runtime is initialised: until then it has the whole machine. */
  void initialised();

  /** Kills every process that is still inside. */
  default void kill() {}

  /** Is told when the process has ended. */
  void close();
}
