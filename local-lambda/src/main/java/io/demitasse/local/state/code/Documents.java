package io.demitasse.local.state.code;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Named values, each kept in a JSON file of its own; not thread-safe. */
public final class Documents<T> {
  private static final String SUFFIX = ".json";

  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final TreeMap<String, T> values = new TreeMap<>();
  private final Path folder;

  /** Brings a document that an older Local Lambda has written into today's form. */
  @FunctionalInterface
  public interface Upgrade {
    /** May change the document itself. */
    ObjectNode upgraded(ObjectNode document) throws IOException;
  }

  public Documents(Path folder, Class<T> type) throws IOException {
    this(folder, type, document -> document);
  }

  /** Reads every document, after it was upgraded to today's form. */
  public Documents(Path folder, Class<T> type, Upgrade upgrade) throws IOException {
    this.folder = Files.createDirectories(folder);
    AtomicFiles.deleteUnfinished(folder);
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var fileName = file.getFileName().toString();
        if (fileName.endsWith(SUFFIX)) {
          var name = fileName.substring(0, fileName.length() - SUFFIX.length());
          values.put(name, read(file, type, upgrade));
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private T read(Path file, Class<T> type, Upgrade upgrade) throws IOException {
    try {
      var document = mapper.readValue(Files.readAllBytes(file), ObjectNode.class);
      return mapper.treeToValue(upgrade.upgraded(document), type);
    } catch (IOException e) {
      throw new IOException(
          "%s cannot be read; repair or delete it: %s".formatted(file, e.getMessage()), e);
    }
  }

  public Optional<T> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public List<T> all() {
    return List.copyOf(values.values());
  }

  /** The value counts only once it is on disk. */
  public void put(String name, T value) throws IOException {
    AtomicFiles.write(file(name), mapper.writeValueAsBytes(value));
    values.put(name, value);
  }

  public void remove(String name) throws IOException {
    Files.deleteIfExists(file(name));
    values.remove(name);
  }

  /** Names are letters, digits, hyphens and underscores, so they are safe as file names. */
  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }
}
