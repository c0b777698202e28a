package io.demitasse.runtime.payload.event;

import com.fasterxml.jackson.core.JsonParser;
import io.demitasse.runtime.payload.value.RefusedValueException;
import io.demitasse.runtime.payload.value.ValueReader;
import java.io.IOException;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** Reads the dates in events of AWS: seconds with a fraction, and 0 for none. */
@SuppressWarnings("JavaUtilDate") // What the events have.
record EventDateReader() implements ValueReader {
  @Override
  public @Nullable Object read(JsonParser parser) throws IOException {
    if (!parser.currentToken().isScalarValue()) {
      throw new RefusedValueException(parser, "number of seconds");
    }
    double seconds = parser.getValueAsDouble();
    return seconds == 0.0 ? null : new Date((long) (seconds * 1000.0));
  }
}
