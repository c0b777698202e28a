package io.demitasse.junit.functions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Says in a file that it was closed. */
public final class Closeable implements AutoCloseable {
  private Path file = Path.of("");

  public String handle(String path) {
    file = Path.of(path);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> append("hook ")));
    return path;
  }

  @Override
  public void close() {
    append("closed ");
  }

  private synchronized void append(String word) {
    try {
      Files.writeString(file, Files.exists(file) ? Files.readString(file) + word : word);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
