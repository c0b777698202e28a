package io.demitasse.json;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectMapper;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectReader;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectWriter;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import io.demitasse.runtime.payload.library.JsonLibrary;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * {@code aws-lambda-java-serialization}: what the managed Java runtimes read and write with.
 *
 * <p>The library's mapper is shared by all; this is a copy, so that records can be added.
 */
public final class OfficialLibrary implements JsonLibrary {
  private final ClassLoader functionClasses;
  private final ObjectMapper mapper;
  private final Map<Type, ObjectMapper> ofEvents = new ConcurrentHashMap<>();

  /** Of the libraries that this loader sees. */
  public OfficialLibrary(ClassLoader functionClasses) {
    this.functionClasses = functionClasses;
    this.mapper = JacksonFactory.getInstance().getMapper().copy();
    AnnotationIntrospector own = mapper.getDeserializationConfig().getAnnotationIntrospector();
    mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(own, new RecordConstructors()));
  }

  @Override
  public Reader reader(Type type) {
    if (isS3(type)) {
      PojoSerializer<Object> serializer = s3Serializer(type);
      return serializer::fromJson;
    }
    ObjectMapper mapper = mapperFor(type);
    ObjectReader reader = mapper.readerFor(mapper.constructType(type));
    return json -> reader.readValue(json);
  }

  @Override
  public Writer writer(Type type) {
    if (isS3(type)) {
      PojoSerializer<Object> serializer = s3Serializer(type);
      return serializer::toJson;
    }
    ObjectMapper mapper = mapperFor(type);
    ObjectWriter writer = mapper.writerFor(mapper.constructType(type));
    return (value, out) -> writer.writeValue(out, value);
  }

  @Override
  public String toJson(Object value) throws IOException {
    return mapper.writeValueAsString(value);
  }

  private ObjectMapper mapperFor(Type type) {
    if (!LambdaEventSerializers.isLambdaSupportedEvent(type.getTypeName())) {
      return mapper;
    }
    return ofEvents.computeIfAbsent(
        type,
        event -> {
          ObjectMapper ofEvent = mapper.copy();
          new OfficialEvents(functionClasses).setUp(ofEvent, (Class<?>) event);
          return ofEvent;
        });
  }

  /** The library reads these by org.json instead. */
  private static boolean isS3(Type type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getTypeName())
        && (type.getTypeName().endsWith(".S3Event")
            || type.getTypeName().endsWith(".S3EventNotification"));
  }

  @SuppressWarnings("unchecked") // A serializer of T is used for values of T only.
  private PojoSerializer<Object> s3Serializer(Type type) {
    return (PojoSerializer<Object>)
        LambdaEventSerializers.serializerFor((Class<?>) type, functionClasses);
  }
}
