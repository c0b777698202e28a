package io.demitasse.runtime.payload;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.demitasse.functions.ReadTypes;
import io.demitasse.json.OfficialLibrary;
import io.demitasse.runtime.json.GrowableBuffer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Events of any bytes, read into every kind of type by this runtime and by the official library:
 * both make the same of them, or both refuse.
 */
class EventFuzzTest {
  private static final List<Class<?>> EVENT_CLASSES =
      List.of(
          APIGatewayV2HTTPEvent.class,
          DynamodbEvent.class,
          KinesisEvent.class,
          S3Event.class,
          SNSEvent.class,
          SQSEvent.class,
          ScheduledEvent.class);

  private static final ClassLoader CLASSES = EventFuzzTest.class.getClassLoader();
  private static final OfficialLibrary OFFICIAL = new OfficialLibrary(CLASSES);
  private static final PayloadCodecs CODECS = new PayloadCodecs(CLASSES);
  private static final Map<Type, PayloadReader> READERS = new HashMap<>();

  /** The first byte chooses the type, so that mutations of the rest stay with it. */
  @FuzzTest
  void plain_types_are_read_as_by_the_official_library(byte[] bytes) throws Exception {
    List<Type> types = plainTypes();
    if (bytes.length > 1) {
      compare(types.get((bytes[0] & 0xff) % types.size()), bytes);
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
      read = reader(String.class).read(buffer(bytes, 0));
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

  private static List<Type> plainTypes() {
    List<Type> types = new ArrayList<>();
    for (Field field : ReadTypes.class.getDeclaredFields()) {
      if (!field.isSynthetic() && field.getType() != String.class) {
        types.add(field.getGenericType());
      }
    }
    return types;
  }

  /**
   * Of what is JSON in UTF-8: Lambda hands on nothing else. Control characters make the difference,
   * for which the official library looks to find out the encoding, or where a string ends; and it
   * takes characters in more bytes than UTF-8 has for them.
   */
  private static void compare(Type type, byte[] bytes) throws Exception {
    for (byte one : bytes) {
      if (one >= 0 && one < ' ') {
        return;
      }
    }
    if (!isUtf8(bytes)) {
      return;
    }
    String ours;
    try {
      ours = Description.of(reader(type).read(buffer(bytes, 1)));
    } catch (RuntimeException e) {
      ours = "unreadable";
    }
    String theirs;
    try {
      ByteArrayInputStream in = new ByteArrayInputStream(bytes, 1, bytes.length - 1);
      theirs = Description.of(OFFICIAL.reader(type).read(in));
    } catch (IOException | RuntimeException e) {
      theirs = "unreadable";
    }
    assertThat(ours).as(type.getTypeName()).isEqualTo(theirs);
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 1, bytes.length - 1));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static PayloadReader reader(Type type) throws Exception {
    PayloadReader known = READERS.get(type);
    if (known == null) {
      known = CODECS.reader(type);
      READERS.put(type, known);
    }
    return known;
  }

  private static GrowableBuffer buffer(byte[] bytes, int from) {
    GrowableBuffer buffer = new GrowableBuffer();
    buffer.write(bytes, from, bytes.length - from);
    return buffer;
  }
}
