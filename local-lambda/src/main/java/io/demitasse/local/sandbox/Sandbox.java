package io.demitasse.local.sandbox;

import java.io.IOException;

/** How far runtime processes are kept apart from the rest of the machine. */
public interface Sandbox {
  /**
   * Prepares the start of one runtime process.
   *
   * @param folders where its files are on this machine
   * @param megabytes the function's memory, which decides about its CPU, too
   */
  Isolation isolate(SandboxFolders folders, int megabytes) throws IOException;

  /** Says what of Lambda's isolation this machine does not get; empty if nothing. */
  String notEnforced();

  /** Plain folders: nothing is mounted, nothing is limited. */
  static Sandbox none() {
    return new PlainSandbox();
  }
}
