package io.demitasse.junit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.junit.payload.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event that a test composes. Nothing in it is random or of today unless the test says so: two
 * events made alike are equal, byte for byte. Not thread-safe.
 *
 * @param <S> the event itself, which every setter returns
 */
public abstract class JsonEvent<S extends JsonEvent<S>> implements TestEvent {
  static final ObjectMapper MAPPER = new ObjectMapper();

  /** Which AWS uses in its documentation. */
  static final String ACCOUNT = "123456789012";

  static final String REGION = "us-east-1";

  private final Map<JsonPath, @Nullable Object> changes = new LinkedHashMap<>();
  private Instant time = Instant.parse("2026-01-02T03:04:05.678Z");

  JsonEvent() {}

  /** The event before the changes of {@link #set}. */
  abstract ObjectNode tree();

  @SuppressWarnings("unchecked") // What the type parameter is for.
  final S self() {
    return (S) this;
  }

  /** When it happened, wherever the event says so. */
  public final S time(Instant when) {
    time = when;
    return self();
  }

  final Instant time() {
    return time;
  }

  /**
   * Sets any field, after all else: ids, ARNs, what this class has no method for.
   *
   * @param pointer a JSON pointer (RFC 6901), such as {@code /Records/0/messageId}; objects on the
   *     way are made
   * @param value of any type that is JSON: text, number, boolean, {@code Map}, {@code List}, null
   */
  public final S set(String pointer, @Nullable Object value) {
    changes.put(JsonPath.of(pointer), value);
    return self();
  }

  @Override
  public final String json() {
    try {
      return MAPPER.writeValueAsString(changed());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A value of the event is no JSON", e);
    }
  }

  private ObjectNode changed() {
    ObjectNode tree = tree();
    changes.forEach((path, value) -> path.set(tree, MAPPER.valueToTree(value)));
    return tree;
  }

  /** The event as a handler of {@code Map} gets it. */
  public final Map<String, @Nullable Object> toMap() {
    return MAPPER.convertValue(changed(), new TypeReference<>() {});
  }

  /**
   * The event as a handler of that type gets it, read by the runtime's own rules: a class of {@code
   * aws-lambda-java-events}, or any other.
   */
  public final <T> T as(Class<T> type) {
    Object event = EventJson.read(json().getBytes(StandardCharsets.UTF_8), type);
    return type.cast(Objects.requireNonNull(event, "an event of " + type));
  }

  @Override
  public final String toString() {
    return json();
  }
}
