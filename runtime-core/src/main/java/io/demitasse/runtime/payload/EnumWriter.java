package io.demitasse.runtime.payload;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the name of a constant, whatever its toString says. */
record EnumWriter() implements ObjectWriter {
  @Override
  public void write(JsonGenerator out, Object value, ValueWriter parts) throws IOException {
    out.writeString(((Enum<?>) value).name());
  }
}
