package io.demitasse.layer.base;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One event that the runtime serves while its cache is trained, from a file of its own.
 *
 * @param file where it is from
 * @param handler that serves it, such as {@code io.demitasse.training.Handlers::map}
 * @param event as JSON
 * @param error the type of the error that its handler is to answer; empty if it is to succeed
 */
public record TrainingEvent(Path file, String handler, String event, Optional<String> error) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> KEYS = Set.of("handler", "event", "error");

  /**
   * Reads all files {@code *.json} of a folder, by the order of their names.
   *
   * @throws IllegalArgumentException if one lacks a handler or an event, or if there is none
   */
  public static List<TrainingEvent> in(Path folder) throws IOException {
    List<TrainingEvent> events = new ArrayList<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        events.add(read(file));
      }
    }
    if (events.isEmpty()) {
      throw new IllegalArgumentException("There are no training events (*.json) in " + folder);
    }
    return events;
  }

  private static TrainingEvent read(Path file) throws IOException {
    JsonNode content = JSON.readTree(file.toFile());
    for (var key : content.properties()) {
      if (!KEYS.contains(key.getKey())) {
        throw new IllegalArgumentException(
            file + " has the key " + key.getKey() + "; a training event has " + KEYS);
      }
    }
    if (!content.path("handler").isTextual() || content.get("event") == null) {
      throw new IllegalArgumentException(
          file + " needs a handler, such as \"example.Greeter::greet\", and an event");
    }
    return new TrainingEvent(
        file,
        content.get("handler").asText(),
        content.get("event").toString(),
        Optional.ofNullable(content.get("error")).map(JsonNode::asText));
  }
}
