package io.demitasse.junit.environment;

import io.demitasse.local.archive.FolderTrees;
import io.demitasse.local.archive.Unzipper;
import io.demitasse.local.environment.process.Watchdog;
import io.demitasse.local.runtimeapi.RuntimeApiServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;

/**
 * What functions of one test run share: the server of the Runtime API, and unpacked zips. Each part
 * is made when it is first needed. Thread-safe; closing it deletes what it unpacked.
 */
public final class SharedResources implements AutoCloseable {
  /** Makes a folder once. */
  @FunctionalInterface
  public interface Filler {
    void fill(Path folder) throws IOException;
  }

  private final Map<String, Path> folders = new HashMap<>();
  private @Nullable RuntimeApiServer server;
  private @Nullable Watchdog watchdog;
  private @Nullable ScheduledExecutorService scheduler;
  private @Nullable Path root;

  /** The server of the Runtime API, where each environment opens a port of its own. */
  public synchronized RuntimeApiServer runtimeApi() {
    RuntimeApiServer made = server;
    if (made == null) {
      try (var _ = new QuietLogging()) {
        made = new RuntimeApiServer();
      } catch (IOException e) {
        throw new UncheckedIOException("The Runtime API for functions of tests cannot start", e);
      }
      server = made;
    }
    return made;
  }

  /** Ends processes of functions should this JVM be killed. */
  public synchronized Watchdog watchdog() throws IOException {
    Watchdog made = watchdog;
    if (made == null) {
      made = new Watchdog();
      watchdog = made;
    }
    return made;
  }

  /** For the output of processes. */
  public synchronized ScheduledExecutorService scheduler() {
    ScheduledExecutorService made = scheduler;
    if (made == null) {
      made = Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
      scheduler = made;
    }
    return made;
  }

  /** The folder itself, or what is in the zip. */
  public synchronized Path unpacked(Path folderOrZip) throws IOException {
    if (Files.isDirectory(folderOrZip)) {
      return folderOrZip.toRealPath();
    }
    String version = folderOrZip.toRealPath() + " of " + Files.getLastModifiedTime(folderOrZip);
    return folder(version, folder -> Unzipper.unzip(folderOrZip, folder, Long.MAX_VALUE));
  }

  /** A temporary folder that is filled the first time that somebody names it. */
  public synchronized Path folder(String name, Filler filler) throws IOException {
    Path known = folders.get(name);
    if (known == null) {
      known = temporaryFolder();
      filler.fill(known);
      FolderTrees.makeReadable(known);
      folders.put(name, known);
    }
    return known;
  }

  /** A new, empty folder. */
  public synchronized Path temporaryFolder() throws IOException {
    Path of = root;
    if (of == null) {
      of = Files.createTempDirectory("demitasse-junit-");
      root = of;
    }
    return Files.createTempDirectory(of, "");
  }

  @Override
  public synchronized void close() throws IOException {
    if (server != null) {
      server.close();
    }
    if (watchdog != null) {
      watchdog.close();
    }
    if (scheduler != null) {
      scheduler.shutdownNow();
    }
    if (root != null) {
      FolderTrees.delete(root);
    }
  }
}
