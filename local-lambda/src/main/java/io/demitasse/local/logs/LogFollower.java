package io.demitasse.local.logs;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Reads the log of a function from its beginning on, and then what is added: also what is added
 * just before a file becomes the old one, and what comes after that. Not thread-safe.
 */
public final class LogFollower implements AutoCloseable {
  private final Path file;
  private final Path old;
  private Optional<Part> current = Optional.empty();
  // Kept open, lest the system gives what it knows them by to another file.
  private Optional<Part> finished = Optional.empty();
  private Optional<Part> known = Optional.empty();

  /** A file that stays the same one whatever its name becomes, and by what the system knows it. */
  private record Part(FileChannel channel, Object key) {
    static boolean has(Optional<Part> part, Optional<Object> key) {
      return part.map(Part::key).equals(key);
    }
  }

  /** Follows a log file, which need not exist yet. */
  public LogFollower(Path file) {
    this.file = file;
    this.old = FunctionLogs.old(file);
  }

  /** Copies what has come since the last call. */
  public void copyNew(OutputStream out) throws IOException {
    if (current.isPresent() && !Part.has(current, key(file))) {
      // Nothing is added to a file that has lost its name.
      copy(current.get(), out);
      close(finished);
      finished = current;
      current = Optional.empty();
    }
    while (current.isEmpty()) {
      copyOld(out);
      current = open(file);
      if (Part.has(known, key(old))) {
        break;
      }
      // It became the old one in this moment, and comes before what has its name now.
      close(current);
      current = Optional.empty();
    }
    if (current.isPresent()) {
      copy(current.get(), out);
    }
    out.flush();
  }

  /** An old file that was never the current one here: from before, or gone by in between. */
  private void copyOld(OutputStream out) throws IOException {
    var part = open(old);
    var key = part.map(Part::key);
    if (part.isPresent() && !Part.has(finished, key) && !Part.has(known, key)) {
      copy(part.get(), out);
    }
    close(known);
    known = part;
  }

  private static void copy(Part part, OutputStream out) throws IOException {
    var channel = part.channel();
    if (channel.size() < channel.position()) {
      // Somebody has emptied it.
      channel.position(0);
    }
    Channels.newInputStream(channel).transferTo(out);
  }

  private static Optional<Part> open(Path path) throws IOException {
    while (true) {
      var key = key(path);
      if (key.isEmpty()) {
        return Optional.empty();
      }
      try {
        var channel = FileChannel.open(path);
        if (key.equals(key(path))) {
          return Optional.of(new Part(channel, key.get()));
        }
        channel.close();
      } catch (NoSuchFileException e) {
        // Renamed in this moment; its successor is on its way.
      }
    }
  }

  /** What tells the file from the one that had its name before; empty if there is none. */
  private static Optional<Object> key(Path path) throws IOException {
    try {
      var attributes = Files.readAttributes(path, BasicFileAttributes.class);
      return Optional.of(Optional.ofNullable(attributes.fileKey()).orElse(path));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static void close(Optional<Part> part) throws IOException {
    if (part.isPresent()) {
      part.get().channel().close();
    }
  }

  @Override
  public void close() throws IOException {
    close(current);
    close(finished);
    close(known);
  }
}
