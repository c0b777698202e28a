package io.demitasse.local.environment.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * A small shell process that kills all runtime processes when this JVM dies without doing so
 * itself, as after a SIGKILL.
 */
public final class Watchdog implements AutoCloseable {
  private final OutputStream input;

  /** Starts the watchdog. */
  public Watchdog() throws IOException {
    var builder = new ProcessBuilder("/bin/sh", "-c", script(), "local-lambda-watchdog");
    builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    input = builder.start().getOutputStream();
  }

  private static String script() throws IOException {
    try (var in = Objects.requireNonNull(Watchdog.class.getResourceAsStream("watchdog.sh"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  public void started(long pid, String runtimeApi) {
    tell("+ " + pid + " " + runtimeApi);
  }

  /** To be told at once, since the system may give the number to another process. */
  public void ended(long pid) {
    tell("- " + pid);
  }

  private synchronized void tell(String line) {
    try {
      input.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      input.flush();
    } catch (IOException e) {
      // Somebody ended the watchdog: only the protection against SIGKILL is lost.
    }
  }

  /** Ends the watchdog, and with it every process that it still knows. */
  @Override
  public synchronized void close() {
    try {
      input.close();
    } catch (IOException e) {
      // It has ended already.
    }
  }
}
