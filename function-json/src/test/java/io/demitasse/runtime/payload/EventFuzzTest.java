package io.demitasse.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Events of any bytes, read into every kind of type by this runtime and by the official library:
 * both make the same of them, or both refuse.
 */
class EventFuzzTest {
  private static final List<Type> PLAIN_TYPES = TwoReadings.plainTypes();
  private static final List<Type> EVENT_CLASSES = TwoReadings.eventClasses();

  private static final TwoReadings READINGS = new TwoReadings(EventFuzzTest.class.getClassLoader());

  /** The first byte chooses the type, so that mutations of the rest stay with it. */
  @FuzzTest
  void plain_types_are_read_as_by_the_official_library(byte[] bytes) throws Exception {
    if (bytes.length > 1) {
      compare(PLAIN_TYPES.get((bytes[0] & 0xff) % PLAIN_TYPES.size()), bytes);
    }
  }

  @FuzzTest
  void event_classes_are_read_as_by_the_official_library(byte[] bytes) throws Exception {
    if (bytes.length > 1) {
      compare(EVENT_CLASSES.get((bytes[0] & 0xff) % EVENT_CLASSES.size()), bytes);
    }
  }

  /** A text is taken as it is, or as the value of a JSON string; else it is refused. */
  @FuzzTest
  void text_is_what_the_event_says(byte[] bytes) throws Exception {
    Object read;
    try {
      read = READINGS.reader(String.class).read(TwoReadings.buffer(bytes, 0));
    } catch (RuntimeException e) {
      return;
    }
    String event = new String(bytes, StandardCharsets.UTF_8).strip();
    if (event.startsWith("{") || event.startsWith("[")) {
      assertThat(read).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    } else if (read != null) {
      assertThat(read.toString().length()).isLessThanOrEqualTo(bytes.length);
    }
  }

  private static void compare(Type type, byte[] bytes) throws Exception {
    assertThat(READINGS.ours(type, bytes, 1))
        .as(type.getTypeName())
        .isEqualTo(READINGS.officials(type, bytes, 1));
  }
}
