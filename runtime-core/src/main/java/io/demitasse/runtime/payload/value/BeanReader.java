package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.demitasse.runtime.reflection.Accessors;
import io.demitasse.runtime.reflection.ConstructorCall;
import io.demitasse.runtime.reflection.MethodCall;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a JSON object into a bean. Names that it has no property for are skipped. */
final class BeanReader implements ValueReader {
  private record Property(Member setter, @Nullable MethodCall call, ValueReader reader) {
    void set(Object bean, @Nullable Object value) throws ReflectiveOperationException {
      if (call != null) {
        call.invoke(bean, value);
      } else {
        ((Field) setter).set(bean, value);
      }
    }
  }

  private final ConstructorCall construction;
  private final Map<String, Property> properties = new HashMap<>();

  /** The properties are to be {@linkplain #bind bound}: a bean may contain itself. */
  BeanReader(Constructor<?> constructor) {
    construction = Accessors.of(constructor);
  }

  /**
   * @param setter a method of one parameter, or a field
   */
  void bind(String name, Member setter, ValueReader reader) {
    properties.put(
        name,
        new Property(
            setter, setter instanceof Method method ? Accessors.of(method) : null, reader));
  }

  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return Coercions.toObject(
          parser, this, construction.constructor().getDeclaringClass().getTypeName());
    }
    Object bean = make(parser);
    for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
      parser.nextToken();
      Property property = properties.get(name);
      if (property == null) {
        parser.skipChildren();
      } else {
        read(parser, bean, name, property);
      }
    }
    return bean;
  }

  private void read(JsonParser parser, Object bean, String name, Property property)
      throws IOException {
    try {
      property.set(bean, property.reader.read(parser));
    } catch (UnreadableValueException e) {
      throw e.in(bean.getClass().getName(), '"' + name + '"');
    } catch (InvocationTargetException e) {
      throw UnreadableValueException.thrownBy(parser, e.getCause())
          .in(bean.getClass().getName(), '"' + name + '"');
    } catch (ReflectiveOperationException e) {
      throw new IOException("Setting " + property.setter + " failed", e);
    }
  }

  private Object make(JsonParser parser) throws IOException {
    try {
      return construction.newInstance();
    } catch (InvocationTargetException e) {
      throw UnreadableValueException.thrownBy(parser, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IOException("Calling " + construction.constructor() + " failed", e);
    }
  }
}
