package io.demitasse.junit.payload;

import io.demitasse.runtime.failure.StartupException;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.payload.PayloadCodecs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Objects of the test to JSON and back, by the rules of the runtime for events and answers. */
public final class EventJson {
  private EventJson() {}

  /** As the event that a handler of that type reads. */
  public static byte[] write(@Nullable Object value) {
    Class<?> type = value == null ? Object.class : value.getClass();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      codecs().writer(type).write(value, out);
    } catch (StartupException | IOException | RuntimeException e) {
      throw new IllegalArgumentException(
          "A " + type.getName() + " cannot be sent as an event: " + e.getMessage(), e);
    }
    return out.toByteArray();
  }

  /** As a handler reads its event; fails the test where it is none of that type. */
  public static @Nullable Object read(byte[] json, Type type) {
    GrowableBuffer buffer = new GrowableBuffer();
    buffer.write(json, 0, json.length);
    try {
      return codecs().reader(type).read(buffer);
    } catch (StartupException | IOException | RuntimeException e) {
      throw new AssertionError(
          "This is no "
              + type.getTypeName()
              + ": "
              + new String(json, StandardCharsets.UTF_8)
              + "\n"
              + e.getMessage(),
          e);
    }
  }

  private static PayloadCodecs codecs() {
    return new PayloadCodecs(EventJson.class.getClassLoader());
  }
}
