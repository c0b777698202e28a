package io.demitasse.runtime.payload.event;

import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.runtime.payload.value.ValueWriter;
import java.io.IOException;

/**
 * Writes the times in events of AWS.
 *
 * @param type the function's own {@code org.joda.time.DateTime}
 */
record JodaTimeWriter(Class<?> type) implements ValueWriter {
  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    try {
      ClassLoader classes = type.getClassLoader();
      Object formatter =
          Class.forName("org.joda.time.format.ISODateTimeFormat", true, classes)
              .getMethod("dateTime")
              .invoke(null);
      Class<?> instant = Class.forName("org.joda.time.ReadableInstant", true, classes);
      out.writeString(
          (String) formatter.getClass().getMethod("print", instant).invoke(formatter, value));
    } catch (ReflectiveOperationException e) {
      throw new IOException("Joda-Time of the function cannot print a DateTime", e);
    }
  }
}
