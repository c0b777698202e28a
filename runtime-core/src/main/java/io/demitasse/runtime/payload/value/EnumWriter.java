package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the name of a constant, whatever its toString says. */
record EnumWriter() implements ValueWriter {
  @Override
  public void write(JsonGenerator out, Object value) throws IOException {
    out.writeString(((Enum<?>) value).name());
  }
}
