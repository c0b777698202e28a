package io.demitasse.local;

import io.demitasse.local.cli.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Local Lambda in a process of its own, started with its command line. */
final class ServerProcess implements AutoCloseable {
  private final Process process;
  private final String endpoint;

  private ServerProcess(Process process, String endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  static ServerProcess start(String... arguments) throws IOException {
    var command = new ArrayList<>(command("serve", "--port", "0", "--sandbox", "none"));
    command.addAll(List.of(arguments));
    return start(command);
  }

  /** Starts one with the whole of its command. */
  static ServerProcess start(List<String> command) throws IOException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    var seen = new StringBuilder();
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      if (line.startsWith("Local Lambda listens on ")) {
        Thread.startVirtualThread(() -> readOn(output));
        return new ServerProcess(process, line.substring(line.indexOf("http")));
      }
      seen.append(line).append('\n');
    }
    throw new IOException("the server did not start: " + seen);
  }

  private static void readOn(BufferedReader output) {
    try {
      output.lines().forEach(ignored -> {});
    } catch (UncheckedIOException closed) {
      // The process has ended.
    }
  }

  static List<String> command(String... arguments) {
    var command = new ArrayList<String>();
    command.add(System.getProperty("java.home") + "/bin/java");
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  String endpoint() {
    return endpoint;
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Ends it with SIGTERM. */
  int terminate() throws InterruptedException {
    process.destroy();
    process.waitFor(20, TimeUnit.SECONDS);
    return process.exitValue();
  }

  /** Ends it with SIGKILL. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    kill();
  }
}
