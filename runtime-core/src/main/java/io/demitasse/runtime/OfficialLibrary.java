package io.demitasse.runtime;

import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectMapper;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectReader;
import com.amazonaws.lambda.thirdparty.com.fasterxml.jackson.databind.ObjectWriter;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.IOException;
import java.lang.reflect.Type;

/**
 * {@code aws-lambda-java-serialization}: what the managed Java runtimes read and write with.
 *
 * <p>The library's mapper is copied before anything else happens, because its event serializers
 * change the one that it shares.
 */
final class OfficialLibrary implements JsonLibrary {
  private final ClassLoader functionClasses;
  private final ObjectMapper mapper;

  OfficialLibrary(ClassLoader functionClasses) {
    this.functionClasses = functionClasses;
    this.mapper = JacksonFactory.getInstance().getMapper().copy();
    AnnotationIntrospector own = mapper.getDeserializationConfig().getAnnotationIntrospector();
    mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(own, new RecordConstructors()));
  }

  @Override
  public PayloadReader reader(Type type) {
    if (isEvent(type)) {
      PojoSerializer<Object> event = eventSerializer(type);
      return invocation -> event.fromJson(invocation.event());
    }
    ObjectReader reader = mapper.readerFor(mapper.constructType(type));
    return invocation -> reader.readValue(invocation.event());
  }

  @Override
  public PayloadWriter writer(Type type) {
    if (isEvent(type)) {
      PojoSerializer<Object> event = eventSerializer(type);
      return (value, out) -> event.toJson(value, out);
    }
    ObjectWriter writer = mapper.writerFor(mapper.constructType(type));
    return (value, out) -> writer.writeValue(out, value);
  }

  @Override
  public String toJson(Object value) throws IOException {
    return mapper.writeValueAsString(value);
  }

  private static boolean isEvent(Type type) {
    return type instanceof Class<?>
        && LambdaEventSerializers.isLambdaSupportedEvent(type.getTypeName());
  }

  @SuppressWarnings("unchecked") // A serializer of T is used for values of T only.
  private PojoSerializer<Object> eventSerializer(Type type) {
    return (PojoSerializer<Object>)
        LambdaEventSerializers.serializerFor((Class<?>) type, functionClasses);
  }
}
