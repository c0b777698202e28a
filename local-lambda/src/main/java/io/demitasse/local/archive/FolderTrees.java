package io.demitasse.local.archive;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Copies and deletes whole folders without following links. */
public final class FolderTrees {
  private FolderTrees() {}

  /** Copies a folder over another one, where the copied files win, with modes and times. */
  public static void merge(Path source, Path target) throws IOException {
    Files.walkFileTree(source, new Merge(source, target));
  }

  private static final class Merge extends SimpleFileVisitor<Path> {
    private final Path source;
    private final Path target;
    private final Deque<FileTime> times = new ArrayDeque<>();

    Merge(Path source, Path target) {
      this.source = source;
      this.target = target;
    }

    private Path twin(Path path) {
      return target.resolve(source.relativize(path).toString());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
        throws IOException {
      var twin = twin(folder);
      if (!Files.isDirectory(twin, LinkOption.NOFOLLOW_LINKS)) {
        Files.deleteIfExists(twin);
        Files.copy(folder, twin, StandardCopyOption.COPY_ATTRIBUTES);
      }
      times.push(attributes.lastModifiedTime());
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      var twin = twin(file);
      if (Files.isDirectory(twin, LinkOption.NOFOLLOW_LINKS)) {
        delete(twin);
      }
      Files.copy(
          file,
          twin,
          StandardCopyOption.COPY_ATTRIBUTES,
          StandardCopyOption.REPLACE_EXISTING,
          LinkOption.NOFOLLOW_LINKS);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      Files.setLastModifiedTime(twin(folder), times.pop());
      return FileVisitResult.CONTINUE;
    }
  }

  /** Lets other users read a folder that was created for this user alone, as temporary ones are. */
  public static void makeReadable(Path folder) throws IOException {
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /**
   * Deletes a folder and everything in it, also what was made inaccessible; a folder that does not
   * exist, or that ends meanwhile, is fine.
   */
  public static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(folder, new Deletion());
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      remove(file);
      return FileVisitResult.CONTINUE;
    }

    /** A folder that cannot be listed is opened by its owner and tried once more. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof AccessDeniedException && open(file)) {
        delete(file);
      } else if (!(failure instanceof NoSuchFileException)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException failure)
        throws IOException {
      remove(dir);
      return FileVisitResult.CONTINUE;
    }

    /** What a read-only folder contains can be removed only once the folder is writable. */
    private static void remove(Path file) throws IOException {
      try {
        Files.deleteIfExists(file);
      } catch (AccessDeniedException e) {
        if (!open(file.getParent())) {
          throw e;
        }
        Files.deleteIfExists(file);
      }
    }

    private static boolean open(Path folder) throws IOException {
      if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
        return false;
      }
      var all = PosixFilePermissions.fromString("rwx------");
      if (Files.getPosixFilePermissions(folder).containsAll(all)) {
        return false;
      }
      Files.setPosixFilePermissions(folder, all);
      return true;
    }
  }
}
