package io.demitasse.runtime.payload.value;

import com.fasterxml.jackson.core.JsonParser;
import io.demitasse.runtime.json.JsonValues;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads whatever comes into Map, List, String, number or boolean. */
record UntypedReader() implements ValueReader {
  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    return JsonValues.read(parser);
  }
}
