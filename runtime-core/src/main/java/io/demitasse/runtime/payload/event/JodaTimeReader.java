package io.demitasse.runtime.payload.event;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.demitasse.runtime.payload.value.RefusedValueException;
import io.demitasse.runtime.payload.value.UnreadableValueException;
import io.demitasse.runtime.payload.value.ValueReader;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Reads the times in events of AWS.
 *
 * @param type the function's own {@code org.joda.time.DateTime}
 */
record JodaTimeReader(Class<?> type) implements ValueReader {
  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      return null;
    }
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw new RefusedValueException(parser, "time");
    }
    try {
      Method parse = type.getMethod("parse", String.class);
      return parse.invoke(null, parser.getText());
    } catch (InvocationTargetException e) {
      throw UnreadableValueException.thrownBy(parser, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IOException("Joda-Time of the function has no DateTime.parse(String)", e);
    }
  }
}
