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
import io.demitasse.runtime.payload.event.EventRules;
import io.demitasse.runtime.payload.event.S3EventReader;
import io.demitasse.runtime.payload.value.RefusedValueException;
import io.demitasse.runtime.payload.value.ValueReader;
import io.demitasse.runtime.payload.value.ValueReaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Takes the documented event of every class of {@code aws-lambda-java-events}, changes each value
 * in it in a dozen ways, and puts what comes of it to our readers and writers and to the official
 * library.
 */
class EventReadersTest {
  private static final String EVENTS = SQSEvent.class.getPackageName() + ".";

  /** One has no constructor, and the other parts that are inner classes. */
  private static final List<String> LEFT_TO_LIBRARY = List.of("CognitoUserPoolEvent", "LexEvent");

  private static final JsonMapper JSON = new JsonMapper();
  private static final List<String> VALUES =
      List.of("null", "\"\"", "\"x\"", "\"5\"", "5", "1.5", "true", "[]", "{}", "[null]", "[{}]");

  private final Json json = new Json();

  @TestFactory
  Stream<DynamicContainer> changed_events_are_read_and_written_as_by_the_official_library()
      throws Exception {
    return containers(getClass().getClassLoader());
  }

  @Tag("it")
  @TestFactory
  Stream<DynamicContainer> so_are_those_of_older_releases_of_the_event_classes() throws Exception {
    List<DynamicContainer> releases = new ArrayList<>();
    try (Stream<Path> jars = Files.list(Path.of("target", "bundled", "events"))) {
      for (Path jar : jars.sorted().toList()) {
        // The tests run when this method has returned.
        releases.add(
            DynamicContainer.dynamicContainer(
                jar.getFileName().toString(), containers(new OlderEvents(jar.toUri().toURL()))));
      }
    }
    assertThat(releases).hasSizeGreaterThan(3);
    return releases.stream();
  }

  /** Has the event classes of one release before those of the tests. */
  private static final class OlderEvents extends URLClassLoader {
    OlderEvents(URL jar) {
      super(new URL[] {jar}, EventReadersTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith(EVENTS)) {
        return super.loadClass(name, resolve);
      }
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null ? findClass(name) : loaded;
      }
    }
  }

  private Stream<DynamicContainer> containers(ClassLoader classes) throws Exception {
    List<DynamicContainer> containers = new ArrayList<>();
    Path folder = Path.of(getClass().getResource("/compatibility/events").toURI());
    OfficialLibrary official = new OfficialLibrary(classes);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".json", "");
        Class<?> type = find(EVENTS + name, classes);
        if (type != null && !LEFT_TO_LIBRARY.contains(name)) {
          JsonNode event = JSON.readTree(Files.readString(file));
          containers.add(
              DynamicContainer.dynamicContainer(name, tests(official, classes, type, event)));
        }
      }
    }
    return containers.stream();
  }

  /** Null for classes that a release has not, or that need classes of other libraries. */
  private static @Nullable Class<?> find(String name, ClassLoader classes) {
    try {
      Class<?> type = Class.forName(name, false, classes);
      linkAll(type);
      return type;
    } catch (ClassNotFoundException | NoClassDefFoundError e) {
      return null;
    }
  }

  @SuppressWarnings("ReturnValueIgnored") // All that counts is whether it throws.
  private static void linkAll(Class<?> type) {
    for (Class<?> one = type; one != null; one = one.getSuperclass()) {
      one.getDeclaredMethods();
    }
    for (Class<?> nested : type.getDeclaredClasses()) {
      linkAll(nested);
    }
  }

  private Stream<DynamicTest> tests(
      OfficialLibrary official, ClassLoader classes, Class<?> type, JsonNode event) {
    List<String> variants = new ArrayList<>();
    variants.add(event.toString());
    vary(event, event, variants);
    PayloadCodecs codecs = new PayloadCodecs(classes, json);
    return variants.stream()
        .map(variant ->
            DynamicTest.dynamicTest(variant, () -> compare(codecs, official, type, variant)));
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

  private void compare(PayloadCodecs codecs, OfficialLibrary official, Class<?> type, String event)
      throws Exception {
    Outcome ours = ours(codecs, official, type, event);
    Outcome officials = officials(official, type, event);
    assertThat(ours.read).isEqualTo(officials.read);
    // Of S3 the library remembers the classes it saw first, those of another release.
    if (!type.getSimpleName().equals("S3Event")) {
      assertThat(ours.written).isEqualTo(officials.written);
    }
  }

  /** What was read, and what is written of it again. */
  private record Outcome(String read, String written) {}

  private Outcome ours(PayloadCodecs codecs, OfficialLibrary official, Class<?> type, String event)
      throws Exception {
    Object value;
    EventRules rules = EventRules.of(type);
    ValueReader reader =
        type.getSimpleName().equals("S3Event")
            ? S3EventReader.of(type)
            : new ValueReaders(rules).of(type);
    assertThat(reader).isNotNull();
    try (JsonParser parser = json.lenientParser(event)) {
      parser.nextToken();
      value = reader.read(parser);
    } catch (RefusedValueException e) {
      return officials(official, type, event);
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

  private static Outcome officials(OfficialLibrary official, Type type, String event) {
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
