package io.demitasse.runtime.payload;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.KinesisEvent;
import com.amazonaws.services.lambda.runtime.events.S3Event;
import com.amazonaws.services.lambda.runtime.events.SNSEvent;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import io.demitasse.functions.ReadTypes;
import io.demitasse.json.OfficialLibrary;
import io.demitasse.runtime.json.GrowableBuffer;
import io.demitasse.runtime.payload.library.JsonLibrary;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What this runtime makes of an event, beside what the official library makes of it. */
final class TwoReadings {
  private final OfficialLibrary official;
  private final PayloadCodecs codecs;
  private final Map<Type, PayloadReader> readers = new HashMap<>();
  private final Map<Type, JsonLibrary.Reader> officials = new HashMap<>();

  TwoReadings(ClassLoader functionClasses) {
    official = new OfficialLibrary(functionClasses);
    codecs = new PayloadCodecs(functionClasses);
  }

  /** All that this runtime reads by itself, but for text. */
  static List<Type> plainTypes() {
    List<Type> types = new ArrayList<>();
    for (Field field : ReadTypes.class.getDeclaredFields()) {
      if (!field.isSynthetic() && field.getType() != String.class) {
        types.add(field.getGenericType());
      }
    }
    return types;
  }

  static List<Type> eventClasses() {
    return List.of(
        APIGatewayV2HTTPEvent.class,
        DynamodbEvent.class,
        KinesisEvent.class,
        S3Event.class,
        SNSEvent.class,
        SQSEvent.class,
        ScheduledEvent.class);
  }

  PayloadReader reader(Type type) throws Exception {
    PayloadReader known = readers.get(type);
    if (known == null) {
      known = codecs.reader(type);
      readers.put(type, known);
    }
    return known;
  }

  String ours(Type type, byte[] bytes, int from) throws Exception {
    try {
      return Description.of(reader(type).read(buffer(bytes, from)));
    } catch (RuntimeException e) {
      return "unreadable";
    }
  }

  String officials(Type type, byte[] bytes, int from) {
    try {
      ByteArrayInputStream in = new ByteArrayInputStream(bytes, from, bytes.length - from);
      return Description.of(officials.computeIfAbsent(type, official::reader).read(in));
    } catch (IOException | RuntimeException e) {
      return "unreadable";
    }
  }

  static GrowableBuffer buffer(byte[] bytes, int from) {
    GrowableBuffer buffer = new GrowableBuffer();
    buffer.write(bytes, from, bytes.length - from);
    return buffer;
  }
}
