package io.demitasse.local.state.code;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files so that a crash leaves the old or the new content, never a half. */
final class AtomicFiles {
  private static final String UNFINISHED = ".new-";

  private AtomicFiles() {}

  static void write(Path file, byte[] content) throws IOException {
    var temporary = Files.createTempFile(file.getParent(), UNFINISHED, "");
    try {
      try (var channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        var buffer = ByteBuffer.wrap(content);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      move(temporary, file);
    } catch (IOException e) {
      // On a full disk half a file would take the room that the next try needs.
      Files.deleteIfExists(temporary);
      throw e;
    }
  }

  /** Deletes what a process that was killed has left in a folder. */
  static void deleteUnfinished(Path folder) throws IOException {
    try (var files = Files.newDirectoryStream(folder, UNFINISHED + "*")) {
      for (var file : files) {
        Files.delete(file);
      }
    }
  }

  /**
   * Whether a file is not complete: one that is being written, or was left by a process that was
   * killed while it wrote.
   */
  static boolean unfinished(Path file) {
    return file.getFileName().toString().startsWith(UNFINISHED);
  }

  static void move(Path source, Path target) throws IOException {
    Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
    // The new name has to reach the disk, too.
    try (var folder = FileChannel.open(target.getParent())) {
      folder.force(true);
    } catch (IOException e) {
      // Not every system can open a folder; there the rename alone has to do.
    }
  }
}
