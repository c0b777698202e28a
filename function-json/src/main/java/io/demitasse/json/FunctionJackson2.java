package io.demitasse.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.runtime.payload.library.JsonLibrary;
import java.io.IOException;
import java.lang.reflect.Type;

/**
 * The jackson-databind 2 of the function, set up like the managed runtime's own, but for creators:
 * those are found, so that records and annotated constructors work.
 */
public final class FunctionJackson2 implements JsonLibrary {
  private final ObjectMapper mapper;

  /** Of the libraries that this loader sees. */
  public FunctionJackson2(ClassLoader functionClasses) {
    mapper =
        JsonMapper.builder()
            .addModules(ObjectMapper.findModules(functionClasses))
            .enable(MapperFeature.USE_STD_BEAN_NAMING)
            .disable(MapperFeature.INFER_PROPERTY_MUTATORS, MapperFeature.USE_GETTERS_AS_SETTERS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(
                DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT,
                DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                DeserializationFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL,
                DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(
                JsonInclude.Value.construct(
                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();
  }

  @Override
  public Reader reader(Type type) {
    ObjectReader reader = mapper.readerFor(mapper.constructType(type));
    return json -> reader.readValue(json);
  }

  @Override
  public Writer writer(Type type) {
    ObjectWriter writer = mapper.writerFor(mapper.constructType(type));
    return (value, out) -> writer.writeValue(out, value);
  }

  @Override
  public String toJson(Object value) throws IOException {
    return mapper.writeValueAsString(value);
  }
}
