package io.demitasse.benchmarks.process;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A shell that waits for a word before it becomes the command. So the clock does not run while a
 * process is made and enters its control group: the kernel takes long for that, or no time if it
 * did the same a moment ago.
 */
final class StartGate {
  private final Path ready;

  StartGate(Path ready) throws IOException {
    this.ready = ready;
    Files.deleteIfExists(ready);
  }

  List<String> wrap(List<String> command) {
    String script = ": > \"$1\"; shift; read -r word; exec \"$@\" < /dev/null";
    List<String> wrapped = new ArrayList<>(List.of("/bin/sh", "-c", script, "sh"));
    wrapped.add(ready.toString());
    wrapped.addAll(command);
    return wrapped;
  }

  /** Waits until the shell stands at the gate. */
  void await(Process shell) throws IOException, InterruptedException {
    while (!Files.exists(ready)) {
      if (!shell.isAlive()) {
        throw new IOException("the shell in front of the command exited with " + shell.exitValue());
      }
      Thread.sleep(1);
    }
    Thread.sleep(2); // From the file to the read.
  }

  void open(Process shell) throws IOException {
    try (OutputStream in = shell.getOutputStream()) {
      in.write("go\n".getBytes(US_ASCII));
    }
  }
}
