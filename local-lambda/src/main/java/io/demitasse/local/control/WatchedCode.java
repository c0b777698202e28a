package io.demitasse.local.control;

import io.demitasse.local.archive.Zipper;
import io.demitasse.local.state.function.Functions;
import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Body;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Functions whose code is a folder of classes or a zip file of this machine: before an invocation
 * the files are looked at, and if one has changed the function gets the new code. Looking is quick
 * and, other than waiting for the system's notice, never too late. Thread-safe.
 */
final class WatchedCode {
  /** A compiler or a packager may be at work. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Functions functions;
  private final Map<String, Path> sources;
  private final Map<String, String> seen = new HashMap<>();

  WatchedCode(Functions functions, Map<String, Path> sources) {
    this.functions = functions;
    this.sources = Map.copyOf(sources);
  }

  void refresh(String functionName) throws IOException, InterruptedException {
    var source = Optional.ofNullable(sources.get(functionName));
    if (source.isPresent()) {
      refresh(functionName, source.get());
    }
  }

  private synchronized void refresh(String functionName, Path source)
      throws IOException, InterruptedException {
    long began = System.nanoTime();
    while (true) {
      try {
        var before = fingerprint(source);
        if (before.equals(seen.get(functionName))) {
          return;
        }
        var zip = Files.isDirectory(source) ? Zipper.zip(source) : Files.readAllBytes(source);
        // What changed while it was read is read again.
        if (before.equals(fingerprint(source))) {
          functions.updateCode(functionName, zip, Body.empty());
          seen.put(functionName, before);
          return;
        }
      } catch (IOException | ApiException e) {
        if (System.nanoTime() - began > PATIENCE.toNanos()) {
          throw new IOException(
              "the code of %s in %s cannot be read: %s"
                  .formatted(functionName, source, e.getMessage()),
              e);
        }
      }
      Thread.sleep(PAUSE);
    }
  }

  private static String fingerprint(Path source) throws IOException {
    try (var files = Files.walk(source, FileVisitOption.FOLLOW_LINKS)) {
      var all = new StringJoiner("\n");
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        all.add(
            "%s %d %s"
                .formatted(file, Files.size(file), Files.getLastModifiedTime(file).toInstant()));
      }
      return all.toString();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
