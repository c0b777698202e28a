package io.demitasse.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import io.demitasse.functions.ReadTypes;
import io.demitasse.json.OfficialLibrary;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.payload.value.RefusedValueException;
import io.demitasse.runtime.payload.value.ValueReader;
import io.demitasse.runtime.payload.value.ValueReaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Puts every JSON value of {@code compatibility/values.txt} to the reader of every type in {@link
 * ReadTypes}, and to the official library, and compares what comes of it.
 */
class ReadersTest {
  private final OfficialLibrary official = new OfficialLibrary(getClass().getClassLoader());
  private final Json json = new Json();

  @TestFactory
  Stream<DynamicContainer> all_values_are_read_as_by_the_official_library() throws IOException {
    List<String> values = values();
    return Arrays.stream(ReadTypes.class.getDeclaredFields())
        .filter(field -> !field.isSynthetic())
        .map(field -> DynamicContainer.dynamicContainer(field.getName(), tests(field, values)));
  }

  @Test
  void names_may_be_as_long_as_an_event() {
    String event = "{\"" + "a".repeat(60_000) + "\":1}";
    ValueReader reader = new ValueReaders(null).of(Map.class);

    assertThat(ours(reader, event)).isEqualTo(officials(Map.class, event));
  }

  private Stream<DynamicTest> tests(Field field, List<String> values) {
    Type type = field.getGenericType();
    ValueReader reader = new ValueReaders(null).of(type);
    assertThat(reader).as("reader of " + type).isNotNull();
    return values.stream()
        .map(value -> DynamicTest.dynamicTest(value, () -> compare(type, reader, value)));
  }

  private void compare(Type type, ValueReader reader, String value) {
    assertThat(ours(reader, value)).isEqualTo(officials(type, value));
  }

  private String ours(ValueReader reader, String value) {
    try (JsonParser parser = json.lenientParser(value)) {
      parser.nextToken();
      return Description.of(reader.read(parser));
    } catch (IOException | RuntimeException e) {
      assertThat(e).isNotInstanceOf(RefusedValueException.class);
      return "unreadable";
    }
  }

  private String officials(Type type, String value) {
    try {
      return Description.of(
          official
              .reader(type)
              .read(new ByteArrayInputStream(value.getBytes(StandardCharsets.UTF_8))));
    } catch (IOException | RuntimeException e) {
      return "unreadable";
    }
  }

  private static List<String> values() throws IOException {
    try (InputStream in = ReadersTest.class.getResourceAsStream("/compatibility/values.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .toList();
    }
  }
}
