package io.demitasse.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Another process that has a file locked until its standard input ends. */
public final class LockHolder {
  private LockHolder() {}

  /** Starts the process, and waits until it has the lock. */
  static Process lock(Path file) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = ServerProcess.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    var process =
        new ProcessBuilder(
                List.of(java, "-cp", classes, LockHolder.class.getName(), file.toString()))
            .start();
    if (process.getInputStream().read() < 0) {
      throw new IOException("the lock on " + file + " is not had");
    }
    return process;
  }

  /** Locks the file that is named. */
  public static void main(String[] arguments) throws IOException {
    try (var channel =
        FileChannel.open(
            Path.of(arguments[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.lock();
      System.out.println("locked");
      while (System.in.read() >= 0) {
        // Until the other end goes.
      }
    }
  }
}
