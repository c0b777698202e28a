package io.demitasse.local.sandbox;

import java.nio.file.Path;
import java.util.Map;

/** What is kept around one runtime process from its start to its end. */
public interface Isolation {
  /** The folders as the process sees them. */
  Folders folders();

  /** Makes the builder start the bootstrap with these variables and no others. */
  void configure(ProcessBuilder builder, Path bootstrap, Map<String, String> variables);

  /** Is told when the runtime is initialised: until then it has the whole machine. */
  void initialised();

  /** Is told when the process has ended. */
  void close();
}
