package io.demitasse.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.demitasse.runtime.payload.library.JsonLibrary;
import java.lang.reflect.Type;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The Jackson 3 of the function, set up like the managed runtime's own Jackson. */
public final class FunctionJackson3 implements JsonLibrary {
  private final JsonMapper mapper;

  /** Of the libraries that this loader sees. */
  public FunctionJackson3(ClassLoader functionClasses) {
    mapper =
        JsonMapper.builder()
            .addModules(JsonMapper.Builder.findModules(functionClasses))
            .disable(MapperFeature.INFER_PROPERTY_MUTATORS, MapperFeature.USE_GETTERS_AS_SETTERS)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .enable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(
                DeserializationFeature.ACCEPT_EMPTY_ARRAY_AS_NULL_OBJECT,
                DeserializationFeature.ACCEPT_EMPTY_STRING_AS_NULL_OBJECT,
                DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                DeserializationFeature.UNWRAP_SINGLE_VALUE_ARRAYS)
            .disable(
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion ->
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
  public String toJson(Object value) {
    return mapper.writeValueAsString(value);
  }
}
