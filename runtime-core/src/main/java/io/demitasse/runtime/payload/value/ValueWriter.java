package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** Writes the objects of one class as JSON. */
public interface ValueWriter {
  void write(JsonGenerator out, Object value) throws IOException;
}
