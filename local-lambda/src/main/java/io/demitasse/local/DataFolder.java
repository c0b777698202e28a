package io.demitasse.local;

import io.demitasse.local.archive.FolderTrees;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;

/** The folders of one Local Lambda: one that it keeps and locks, one that ends with it. */
public final class DataFolder implements AutoCloseable {
  private static final String PREFIX = "local-lambda-";
  private static final String ALIVE = "alive";

  private final Path temporary;
  private final Path data;
  private final FileChannel lock;
  private final FileChannel alive;

  DataFolder(Optional<Path> kept) throws IOException {
    deleteLeftOvers();
    temporary = Files.createTempDirectory(PREFIX + ProcessHandle.current().pid() + "-");
    FolderTrees.makeReadable(temporary);
    alive =
        FileChannel.open(
            temporary.resolve(ALIVE), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    alive.lock();
    var wanted = kept.orElse(temporary.resolve("data"));
    try {
      data = Files.createDirectories(wanted).toRealPath();
      lock =
          FileChannel.open(
              data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    } catch (IOException e) {
      alive.close();
      FolderTrees.delete(temporary);
      throw new IOException(
          "the folder %s cannot be used for data: %s; choose another --data or use --ephemeral"
              .formatted(wanted, reason(e)),
          e);
    }
    if (!locked()) {
      close();
      throw new IOException(
          "another Local Lambda uses %s; choose another --data or use --ephemeral".formatted(data));
    }
  }

  /** The temporary folders of servers that were killed. */
  private static void deleteLeftOvers() throws IOException {
    var parent = Path.of(System.getProperty("java.io.tmpdir"));
    try (var folders = Files.newDirectoryStream(parent, PREFIX + "*-*")) {
      for (var folder : folders) {
        var pid = folder.getFileName().toString().split("-", -1)[2];
        // A server in another container with the same folder has no process here, but its lock.
        if (pid.matches("\\d{1,10}")
            && ProcessHandle.of(Long.parseLong(pid)).isEmpty()
            && !isAlive(folder)) {
          deleteLeftOver(folder);
        }
      }
    }
  }

  private static boolean isAlive(Path folder) {
    try (var channel = FileChannel.open(folder.resolve(ALIVE), StandardOpenOption.WRITE);
        var free = channel.tryLock()) {
      return free == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      // Made by a Local Lambda without such a file, or not ours.
      return false;
    }
  }

  private static void deleteLeftOver(Path folder) {
    try {
      FolderTrees.delete(folder);
    } catch (IOException e) {
      // Another user's, or somebody still works with it.
    }
  }

  private static String reason(IOException e) {
    return switch (e) {
      case FileAlreadyExistsException exists -> exists.getMessage() + " is not a folder";
      case AccessDeniedException denied -> "access to " + denied.getMessage() + " is denied";
      default -> e.getMessage();
    };
  }

  private boolean locked() throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  /** Where the command line keeps its state if it is not told otherwise. */
  public static Path ofUser() {
    var cache =
        Stream.of(System.getenv("XDG_CACHE_HOME"))
            .filter(value -> value != null && value.startsWith("/"))
            .map(Path::of)
            .findFirst()
            .orElse(Path.of(System.getProperty("user.home"), ".cache"));
    return cache.resolve("demitasse").resolve("local-lambda");
  }

  /** Layers, functions and logs. */
  Path data() {
    return data;
  }

  /** What is worth nothing after the end. */
  Path temporary(String name) throws IOException {
    return Files.createDirectories(temporary.resolve(name));
  }

  @Override
  public void close() throws IOException {
    lock.close();
    alive.close();
    FolderTrees.delete(temporary);
  }
}
