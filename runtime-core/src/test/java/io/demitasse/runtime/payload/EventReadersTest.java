package io.demitasse.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.json.OfficialLibrary;
import io.demitasse.runtime.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Takes the documented event of every class of {@code aws-lambda-java-events}, changes each value
 * in it in a dozen ways, and puts what comes of it to our readers and writers and to the official
 * library.
 */
class EventReadersTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> VALUES =
      List.of("null", "\"\"", "\"x\"", "\"5\"", "5", "1.5", "true", "[]", "{}", "[null]", "[{}]");

  private final ClassLoader classes = getClass().getClassLoader();
  private final OfficialLibrary official = new OfficialLibrary(classes);
  private final Json json = new Json();

  @TestFactory
  Stream<DynamicContainer> changed_events_are_read_and_written_as_by_the_official_library()
      throws Exception {
    List<DynamicContainer> containers = new ArrayList<>();
    try (Stream<Path> files =
        Files.list(Path.of(classes.getResource("compatibility/events").toURI()))) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".json", "");
        Class<?> type = Class.forName(SQSEvent.class.getPackageName() + "." + name);
        if (Modifier.isAbstract(type.getModifiers()) || name.equals("LexEvent")) {
          // Left to the library: one has no constructor, and one parts that are inner classes.
          continue;
        }
        JsonNode event = JSON.readTree(Files.readString(file));
        containers.add(DynamicContainer.dynamicContainer(name, tests(type, event)));
      }
    }
    return containers.stream();
  }

  private Stream<DynamicTest> tests(Class<?> type, JsonNode event) {
    List<String> variants = new ArrayList<>();
    variants.add(event.toString());
    vary(event, event, variants);
    PayloadCodecs codecs = new PayloadCodecs(classes, json);
    return variants.stream()
        .map(variant -> DynamicTest.dynamicTest(variant, () -> compare(codecs, type, variant)));
  }

  /** Adds the whole event, once per value below this node and change. */
  private static void vary(JsonNode root, JsonNode node, List<String> variants) {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        JsonNode value = object.get(name);
        vary(root, value, variants);
        for (JsonNode other : others(value)) {
          object.set(name, other);
          variants.add(root.toString());
        }
        object.set(name, value);
      }
      object.put("unknown to all", 1);
      variants.add(root.toString());
      object.remove("unknown to all");
      for (String name : names) {
        JsonNode value = object.remove(name);
        variants.add(root.toString());
        object.set(name, value);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode value = array.get(i);
        vary(root, value, variants);
        for (JsonNode other : others(value)) {
          array.set(i, other);
          variants.add(root.toString());
        }
        array.set(i, value);
      }
    }
  }

  private static List<JsonNode> others(JsonNode value) {
    List<JsonNode> others = new ArrayList<>();
    others.add(JSON.createArrayNode().add(value));
    try {
      for (String other : VALUES) {
        others.add(JSON.readTree(other));
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return others;
  }

  private void compare(PayloadCodecs codecs, Class<?> type, String event) throws Exception {
    Outcome ours = ours(codecs, type, event);
    Outcome officials = officials(type, event);
    assertThat(ours.read).isEqualTo(officials.read);
    assertThat(ours.written).isEqualTo(officials.written);
  }

  /** What was read, and what is written of it again. */
  private record Outcome(String read, String written) {}

  private Outcome ours(PayloadCodecs codecs, Class<?> type, String event) throws Exception {
    Object value;
    EventRules rules = EventRules.of(type);
    ValueReader reader =
        type.getSimpleName().equals("S3Event")
            ? S3EventReader.of(type)
            : new ValueReaders(rules).of(type);
    assertThat(reader).isNotNull();
    try (JsonParser parser = json.parser(event)) {
      parser.nextToken();
      value = reader.read(parser);
    } catch (RefusedValueException e) {
      return officials(type, event);
    } catch (IOException | RuntimeException e) {
      return new Outcome("unreadable", "");
    }
    PayloadWriter writer = codecs.writer(type);
    return new Outcome(Description.of(value), written(out -> writer.write(value, out)));
  }

  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  /** Some getters fail on what is missing. */
  private static String written(Writing writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      writing.to(out);
    } catch (IOException | RuntimeException e) {
      return "unwritable";
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private Outcome officials(Type type, String event) {
    Object value;
    try {
      value =
          official
              .reader(type)
              .read(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | RuntimeException e) {
      return new Outcome("unreadable", "");
    }
    return new Outcome(
        Description.of(value), written(out -> official.writer(type).write(value, out)));
  }
}
