package io.demitasse.junit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The events of one test, which become training events: one file each, the event as it was sent, in
 * a folder for each handler.
 *
 * <p>Those of a test that fails are dropped, and so are events that the function did not answer: a
 * training is to visit what a function does when it works. Names depend on nothing but handler and
 * event, so that a second run of the tests writes the same files, and equal events are one.
 * Thread-safe.
 */
final class RecordedEvents implements EventRecorder {
  private static final String PROPERTY = "demitasse.record";
  private static final int NAME_BYTES = 8;

  private final Path folder;
  private final Map<Path, byte[]> events = new LinkedHashMap<>();

  private RecordedEvents(Path folder) {
    this.folder = folder;
  }

  /** Empty unless {@code -Ddemitasse.record} names a folder. */
  static Optional<RecordedEvents> configured() {
    String folder = System.getProperty(PROPERTY, "");
    return folder.isBlank() ? Optional.empty() : Optional.of(new RecordedEvents(Path.of(folder)));
  }

  @Override
  public synchronized void sent(String handler, byte[] event) {
    Path ofHandler = folder.resolve(handler.replaceAll("[^A-Za-z0-9_.$-]+", "-"));
    events.put(ofHandler.resolve(name(event)), event);
  }

  private static String name(byte[] event) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(event);
      return HexFormat.of().formatHex(digest, 0, NAME_BYTES) + ".json";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** To be called once the test has passed. */
  synchronized void write() {
    events.forEach(RecordedEvents::write);
  }

  private static void write(Path file, byte[] event) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, event);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The event cannot be recorded to " + file + ", which -D" + PROPERTY + " asks for", e);
    }
  }

  @Override
  public synchronized String toString() {
    Collection<byte[]> all = events.values();
    return all.stream().map(event -> new String(event, StandardCharsets.UTF_8)).toList().toString();
  }
}
