package io.demitasse.layer.base;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One event that the runtime serves while its cache is trained, from a file of its own.
 *
 * @param file where it is from
 * @param handler that serves it, such as {@code io.demitasse.training.Handlers::map}
 * @param event as JSON
 * @param error the type of the error that its handler is to answer; empty if it is to succeed
 */
public record TrainingEvent(Path file, String handler, String event, Optional<String> error) {
  private static final JsonFactory JSON = new JsonFactory();

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
    String text = Files.readString(file);
    String handler = "";
    String event = "";
    Optional<String> error = Optional.empty();
    try (JsonParser parser = JSON.createParser(text)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String key = parser.currentName();
        parser.nextToken();
        switch (key) {
          case "handler" -> handler = parser.getText();
          case "error" -> error = Optional.of(parser.getText());
          case "event" -> event = value(parser, text);
          default ->
              throw new IllegalArgumentException(
                  file + " has the key " + key + "; known are handler, event and error");
        }
      }
    }
    if (handler.isEmpty() || event.isEmpty()) {
      throw new IllegalArgumentException(
          file + " needs a handler, such as \"example.Greeter::greet\", and an event");
    }
    return new TrainingEvent(file, handler, event, error);
  }

  /** As it is written: another form of a number takes another way through the runtime. */
  private static String value(JsonParser parser, String text) throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    parser.skipChildren();
    parser.finishToken();
    return text.substring(start, (int) parser.currentLocation().getCharOffset());
  }
}
