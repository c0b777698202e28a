package io.demitasse.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonParser;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.payload.library.JsonLibraries;
import io.demitasse.runtime.payload.value.UnreadableValueException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Texts that are no JSON, or hardly: in the place of an event, of values and of names, read and
 * skipped.
 */
class NoJsonTest {
  /** Among them characters of two, three and four bytes that a name may hold, and that none may. */
  private static final List<String> TAILS =
      List.of("", "a", "7", "\"", ",", "]", "#", "\0", "é", "€", "、", "😀");

  private static final List<String> WORDS = List.of("-Infinity", "true", "null", "1", "b");

  private static final List<String> OTHERS =
      List.of(
          ("Infinity +Infinity -INF NaN false nul - 01 +1 .5 1. 1e 'a' \"\\E\" \"\\x41\" \"\\u12\""
                  + " \"a\tb\" \"\0\0\0\0\" \"\0A\0\" \0 é 😀")
              .split(" ", -1));

  /** As Latin 1: longer than need be, half pairs, beyond Unicode, cut short, none at all. */
  private static final List<String> BAD_BYTES =
      List.of(
          ("\u00c0\u0080 \u00c1\u00a1 \u00e0\u0081\u00a1 \u00f0\u0080\u0081\u00a1"
                  + " \u00ed\u00a0\u0080 \u00ed\u00b0\u0080 \u00f4\u0090\u0080\u0080 \u00f8\u0080"
                  + " \u00c3 \u00e2\u0082 \u00f0\u009f\u0098 \u0080 \u00ff \u00fe")
              .split(" ", -1));

  private static final List<String> PLACES =
      List.of(
          "%s",
          "[%s]",
          "{\"a\":%s}",
          "{\"unknown\":%s}",
          "{\"unknown\":[{\"b\":%s}]}",
          "{%s:1}",
          "{\"unknown\":{%s:1}}",
          "{\"Records\":[{\"awsRegion\":%s}]}");

  private final TwoReadings readings = new TwoReadings(getClass().getClassLoader());

  @TestFactory
  Stream<DynamicTest> what_is_no_json_is_taken_or_refused_as_by_the_official_library() {
    List<byte[]> events = events();
    return Stream.concat(TwoReadings.plainTypes().stream(), TwoReadings.eventClasses().stream())
        .map(type -> DynamicTest.dynamicTest(type.getTypeName(), () -> compare(type, events)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "false", "null", "-Infinity", "'a'", "\"\\E\"", "NaN", "1"})
  void a_text_by_itself_is_taken_or_refused_as_by_the_official_library(String word)
      throws Exception {
    for (String tail : TAILS) {
      byte[] event = (word + tail).getBytes(StandardCharsets.UTF_8);
      assertThat(readings.ours(String.class, event, 0))
          .as(word + tail)
          .isEqualTo(readings.officials(String.class, event, 0));
    }
  }

  /** Which that library refuses for a text whatever is in it. */
  @ParameterizedTest
  @ValueSource(strings = {"{'a':1}", "{\"a\":1", "[1,]", "{\"a\":\"\\E\"}", "[NaN]", "{a:1}"})
  void an_object_or_array_for_a_text_has_to_be_json(String event) throws Exception {
    PayloadReader reader = readings.reader(String.class);

    assertThatThrownBy(() -> reader.read(buffer(event)))
        .cause()
        .isInstanceOf(UnreadableValueException.class)
        .hasMessageContaining(" at line 1, column ");
  }

  @Test
  void without_the_official_library_it_is_refused_with_the_place() {
    JsonLibraries none = new JsonLibraries(ClassLoader.getPlatformClassLoader());
    PlainReader reader = new PlainReader(new Json(), Object.class, JsonParser::getText, none);

    assertThatThrownBy(() -> reader.read(buffer(" 'a'")))
        .isInstanceOf(UnreadableValueException.class)
        .hasMessageContaining("Unexpected character")
        .hasMessageContaining(" at line 1, column 2");
  }

  private void compare(Type type, List<byte[]> events) throws Exception {
    for (byte[] event : events) {
      assertThat(readings.ours(type, event, 0))
          .as(new String(event, StandardCharsets.UTF_8))
          .isEqualTo(readings.officials(type, event, 0));
    }
  }

  private static List<byte[]> events() {
    List<byte[]> events = new ArrayList<>();
    for (String place : PLACES) {
      for (String word : WORDS) {
        for (String tail : TAILS) {
          events.add(place.replace("%s", word + tail).getBytes(StandardCharsets.UTF_8));
        }
      }
      for (String other : OTHERS) {
        events.add(place.replace("%s", other).getBytes(StandardCharsets.UTF_8));
      }
      for (String bad : BAD_BYTES) {
        String text = place.replace("%s", "\"a" + bad + "\"");
        events.add(text.getBytes(StandardCharsets.ISO_8859_1));
      }
    }
    return events;
  }

  private static GrowableBuffer buffer(String event) {
    return TwoReadings.buffer(event.getBytes(StandardCharsets.UTF_8), 0);
  }
}
