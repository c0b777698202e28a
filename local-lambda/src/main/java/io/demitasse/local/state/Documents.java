package io.demitasse.local.state;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Named values, each kept in a JSON file of its own; not thread-safe. */
final class Documents<T> {
  private static final String SUFFIX = ".json";

  private final ObjectMapper mapper = JsonMapper.builder().build();
  private final TreeMap<String, T> values = new TreeMap<>();
  private final Path folder;

  Documents(Path folder, Class<T> type) throws IOException {
    this.folder = Files.createDirectories(folder);
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(SUFFIX)).toList()) {
        var fileName = file.getFileName().toString();
        var name = fileName.substring(0, fileName.length() - SUFFIX.length());
        values.put(name, mapper.readValue(Files.readAllBytes(file), type));
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  Optional<T> find(String name) {
    return Optional.ofNullable(values.get(name));
  }

  List<T> all() {
    return List.copyOf(values.values());
  }

  /** The value counts only once it is on disk. */
  void put(String name, T value) throws IOException {
    AtomicFiles.write(file(name), mapper.writeValueAsBytes(value));
    values.put(name, value);
  }

  void remove(String name) throws IOException {
    Files.deleteIfExists(file(name));
    values.remove(name);
  }

  /** Names are letters, digits, hyphens and underscores, so they are safe as file names. */
  private Path file(String name) {
    return folder.resolve(name + SUFFIX);
  }
}
