package io.demitasse.runtime.payload;

import com.fasterxml.jackson.core.JsonGenerator;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.payload.value.ValueWriters;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Writes responses by the classes of the objects in them. */
record ResponseWriter(Json json, ValueWriters values) implements PayloadWriter {
  @Override
  public void write(@Nullable Object value, OutputStream out) throws IOException {
    try (JsonGenerator generator = json.generator(out)) {
      values.write(generator, value);
    }
  }
}
