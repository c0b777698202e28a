package io.demitasse.runtime.payload.event;

import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.runtime.payload.value.ValueWriter;
import java.io.IOException;
import java.util.Date;

/** Writes the dates in events of AWS: seconds with a fraction. */
@SuppressWarnings("JavaUtilDate") // What the events have.
record EventDateWriter() implements ValueWriter {
  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    out.writeNumber(((Date) value).getTime() / 1000.0);
  }
}
