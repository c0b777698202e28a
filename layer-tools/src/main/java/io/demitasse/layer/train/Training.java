package io.demitasse.layer.train;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be trained, and how.
 *
 * @param code the function: a zip, a jar or a folder
 * @param handler such as {@code com.example.Hello::handle}
 * @param events served in this order; none, and the handler is only constructed
 * @param repeat how many times the events are served in training
 * @param layers the layer zips that the function has, in their order
 * @param variables the environment variables that the function has
 * @param memory of the function, in MB
 * @param timeout of the init phase, and of each invocation
 * @param output the trained function, a zip
 * @param cacheLayer the zip of a layer that gets the cache; empty to put it into the function
 */
public record Training(
    Path code,
    String handler,
    List<Event> events,
    int repeat,
    List<Path> layers,
    Map<String, String> variables,
    int memory,
    Duration timeout,
    Path output,
    Optional<Path> cacheLayer) {

  /** An event, with a name for messages. */
  @SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
  public record Event(String name, byte[] payload) {}

  public Training {
    events = List.copyOf(events);
    layers = List.copyOf(layers);
    variables = Map.copyOf(variables);
  }
}
