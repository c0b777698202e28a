package io.demitasse.runtime.payload.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.demitasse.runtime.json.JsonValues;
import io.demitasse.runtime.payload.value.RefusedValueException;
import io.demitasse.runtime.payload.value.UnreadableValueException;
import io.demitasse.runtime.payload.value.ValueReader;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads events of S3 as the official library does, which has org.json for them: missing texts are
 * empty, and missing parts are there with nothing in them. What org.json would convert, or refuse,
 * is left to it.
 */
public final class S3EventReader implements ValueReader {
  private static final String MODELS =
      "com.amazonaws.services.lambda.runtime.events.models.s3.S3EventNotification";

  private final Constructor<?> event;
  private final Constructor<?> record;
  private final Constructor<?> s3;
  private final Constructor<?> bucket;
  private final Constructor<?> object;
  private final Constructor<?> user;
  private final Constructor<?> request;
  private final Constructor<?> response;

  private S3EventReader(Class<?> type) throws ReflectiveOperationException {
    Class<?> text = String.class;
    event = type.getConstructor(List.class);
    user = part(type, "UserIdentityEntity").getConstructor(text);
    request = part(type, "RequestParametersEntity").getConstructor(text);
    response = part(type, "ResponseElementsEntity").getConstructor(text, text);
    bucket = part(type, "S3BucketEntity").getConstructor(text, user.getDeclaringClass(), text);
    object = part(type, "S3ObjectEntity").getConstructor(text, Long.class, text, text, text);
    s3 =
        part(type, "S3Entity")
            .getConstructor(text, bucket.getDeclaringClass(), object.getDeclaringClass(), text);
    record =
        part(type, "S3EventNotificationRecord")
            .getConstructor(
                text,
                text,
                text,
                text,
                text,
                request.getDeclaringClass(),
                response.getDeclaringClass(),
                s3.getDeclaringClass(),
                user.getDeclaringClass());
  }

  /** Null for classes of other releases than are known here. */
  public static @Nullable ValueReader of(Class<?> type) {
    try {
      return new S3EventReader(type);
    } catch (ReflectiveOperationException e) {
      return null;
    }
  }

  private static Class<?> part(Class<?> event, String name) throws ClassNotFoundException {
    return Class.forName(MODELS + "$" + name, false, event.getClassLoader());
  }

  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw new RefusedValueException(parser, "event of S3");
    }
    Map<String, @Nullable Object> tree;
    try {
      tree = objectAt(parser);
    } catch (JsonProcessingException e) {
      throw new RefusedValueException(parser, "event of S3");
    }
    return new Reading(parser).event(tree);
  }

  /** Unlike other readers, org.json refuses a name that comes twice. */
  private static Map<String, @Nullable Object> objectAt(JsonParser parser) throws IOException {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      if (object.containsKey(name)) {
        throw new RefusedValueException(parser, "name of its own");
      }
      object.put(name, valueAt(parser));
    }
    return object;
  }

  private static @Nullable Object valueAt(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      return objectAt(parser);
    }
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      return JsonValues.read(parser);
    }
    List<@Nullable Object> array = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(valueAt(parser));
    }
    return array;
  }

  /** One event; the parser is for messages only. */
  private final class Reading {
    private final JsonParser parser;

    Reading(JsonParser parser) {
      this.parser = parser;
    }

    Object event(Map<String, @Nullable Object> of) throws IOException {
      List<Object> records = new ArrayList<>();
      Object given = of.get("Records");
      if (given instanceof List<?> list) {
        for (Object one : list) {
          if (one == null) {
            throw new RefusedValueException(parser, "record of S3");
          }
          records.add(record(object(one)));
        }
      } else if (given != null) {
        throw new RefusedValueException(parser, "list of records");
      }
      return make(event, records);
    }

    private Object record(Map<?, ?> of) throws IOException {
      Map<?, ?> ids = object(of.get("responseElements"));
      return make(
          record,
          text(of, "awsRegion"),
          text(of, "eventName"),
          text(of, "eventSource"),
          text(of, "eventTime"),
          text(of, "eventVersion"),
          make(request, text(object(of.get("requestParameters")), "sourceIPAddress")),
          make(response, text(ids, "x-amz-id-2"), text(ids, "x-amz-request-id")),
          s3(object(of.get("s3"))),
          user(object(of.get("userIdentity"))));
    }

    private Object s3(Map<?, ?> of) throws IOException {
      Map<?, ?> in = object(of.get("bucket"));
      Map<?, ?> what = object(of.get("object"));
      return make(
          s3,
          text(of, "configurationId"),
          make(bucket, text(in, "name"), user(object(in.get("ownerIdentity"))), text(in, "arn")),
          make(
              object,
              text(what, "key"),
              size(what.get("size")),
              text(what, "eTag"),
              text(what, "versionId"),
              text(what, "sequencer")),
          text(of, "s3SchemaVersion"));
    }

    private Object user(Map<?, ?> of) throws IOException {
      return make(user, text(of, "principalId"));
    }

    private Map<?, ?> object(@Nullable Object value) throws IOException {
      if (value == null) {
        return Map.of();
      }
      if (value instanceof Map<?, ?> map) {
        return map;
      }
      throw new RefusedValueException(parser, "part of a record of S3");
    }

    private String text(Map<?, ?> of, String name) throws IOException {
      Object value = of.get(name);
      if (value == null) {
        return "";
      }
      if (value instanceof String text) {
        return text;
      }
      throw new RefusedValueException(parser, "text");
    }

    private Long size(@Nullable Object value) throws IOException {
      if (value == null) {
        return 0L;
      }
      if (value instanceof Integer || value instanceof Long) {
        return ((Number) value).longValue();
      }
      throw new RefusedValueException(parser, "number of bytes");
    }

    private Object make(Constructor<?> constructor, @Nullable Object... arguments)
        throws IOException {
      try {
        return constructor.newInstance(arguments);
      } catch (InvocationTargetException e) {
        throw UnreadableValueException.thrownBy(parser, e.getCause());
      } catch (ReflectiveOperationException e) {
        throw new IOException("Calling " + constructor + " failed", e);
      }
    }
  }
}
