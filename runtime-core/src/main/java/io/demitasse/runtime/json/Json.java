package io.demitasse.runtime.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads and writes the JSON of Lambda payloads. Thread-safe. */
public final class Json {
  private @Nullable JsonDialect dialect;

  /** Of the bytes in the payload, in UTF-8; they must stay as they are until the end. */
  public JsonParser parser(GrowableBuffer json) {
    return dialect().parser(json.array(), json.size());
  }

  public JsonParser parser(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return dialect().parser(bytes, bytes.length);
  }

  /** Closing it closes the stream. */
  public JsonGenerator generator(OutputStream out) {
    return dialect().generator(out);
  }

  /** Made when it is first needed: stream handlers need none. */
  private JsonDialect dialect() {
    JsonDialect made = dialect;
    if (made == null) {
      made = new JsonDialect();
      dialect = made;
    }
    return made;
  }
}
