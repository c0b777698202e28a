package io.demitasse.layer.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lines of {@code KEY="value"}, as a JDK and a layer have them in their {@code release}. */
public record KeyValueFile(Map<String, String> values) {
  /** Keeps the order. */
  public KeyValueFile {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** Reads a file; lines of another form are passed over. */
  public static KeyValueFile read(Path file) throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      int equals = line.indexOf("=\"");
      if (equals > 0 && line.endsWith("\"") && line.length() > equals + 2) {
        values.put(line.substring(0, equals), line.substring(equals + 2, line.length() - 1));
      }
    }
    return new KeyValueFile(values);
  }

  /** The value of a key, empty if it has none. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(values.get(key));
  }

  /**
   * The value of a key.
   *
   * @throws IllegalArgumentException if it has none
   */
  public String required(String key) {
    return value(key)
        .orElseThrow(() ->
            new IllegalArgumentException("A release file has no " + key + ", only " + values));
  }

  /** The lines. */
  public String text() {
    StringBuilder text = new StringBuilder();
    values.forEach((key, value) -> text.append(key).append("=\"").append(value).append("\"\n"));
    return text.toString();
  }
}
