package io.demitasse.layer.jre;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Programs of the system. */
final class Commands {
  private Commands() {}

  /**
   * Runs a program to its end.
   *
   * @throws IOException if it cannot be started or fails; the message has what it printed
   */
  static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    if (exit != 0) {
      throw new IOException(
          String.join(" ", command) + " failed with " + exit + ": " + output.strip());
    }
  }
}
