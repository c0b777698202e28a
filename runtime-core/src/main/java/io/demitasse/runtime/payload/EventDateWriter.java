package io.demitasse.runtime.payload;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Date;

/** Writes the dates in events of AWS: seconds with a fraction. */
@SuppressWarnings("JavaUtilDate") // What the events have.
record EventDateWriter() implements ObjectWriter {
  @Override
  public void write(JsonGenerator out, Object value, ValueWriter parts) throws IOException {
    out.writeNumber(((Date) value).getTime() / 1000.0);
  }
}
