package io.demitasse.local.environment.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Ends processes that an environment has left behind: one that forked twice and began a session of
 * its own is nobody's descendant, but it still has the variables that it was started with.
 */
final class Stragglers {
  private static final Path PROC = Path.of("/proc");
  private static final int ROUNDS = 5;

  private Stragglers() {}

  /**
   * Kills every process with this address of the Runtime API; does nothing without {@code /proc}.
   */
  static void kill(String runtimeApi) {
    var variable = ("AWS_LAMBDA_RUNTIME_API=" + runtimeApi + "\0").getBytes(StandardCharsets.UTF_8);
    // Again, since a process may have forked between its listing and its end.
    for (int round = 0; round < ROUNDS; round++) {
      var found = having(variable);
      if (found.isEmpty()) {
        return;
      }
      found.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private static List<ProcessHandle> having(byte[] variable) {
    var found = new ArrayList<ProcessHandle>();
    try (var folders = Files.newDirectoryStream(PROC, "[0-9]*")) {
      for (var folder : folders) {
        if (contains(environment(folder), variable)) {
          ProcessHandle.of(Long.parseLong(folder.getFileName().toString())).ifPresent(found::add);
        }
      }
    } catch (IOException | RuntimeException noProc) {
      // Not Linux: only descendants can be found there.
    }
    return found;
  }

  /** Empty for the processes of others and for those that have ended. */
  private static byte[] environment(Path folder) {
    try {
      return Files.readAllBytes(folder.resolve("environ"));
    } catch (IOException e) {
      return new byte[0];
    }
  }

  private static boolean contains(byte[] environment, byte[] variable) {
    int start = 0;
    for (int at = 0; at < environment.length; at++) {
      if (environment[at] == 0) {
        if (Arrays.equals(environment, start, at + 1, variable, 0, variable.length)) {
          return true;
        }
        start = at + 1;
      }
    }
    return false;
  }
}
