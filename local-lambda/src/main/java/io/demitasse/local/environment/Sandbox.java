package io.demitasse.local.environment;

import java.io.IOException;
import java.nio.file.Path;

/** How far runtime processes are kept apart from the rest of the machine. */
public interface Sandbox {
  /** Prepares the start of one runtime process. */
  Cage cage(FunctionDefinition function, Path scratch) throws IOException;

  /** Says what of Lambda's isolation this machine does not get; empty if nothing. */
  String notEnforced();

  /** Plain folders: nothing is mounted, nothing is limited. */
  static Sandbox none() {
    return new PlainSandbox();
  }
}
