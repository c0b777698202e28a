package io.demitasse.runtime.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
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

  /** Takes a good deal that is no JSON, as the official runtime does. */
  public JsonParser lenientParser(String json) {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    return dialect().lenientParser(bytes, bytes.length);
  }

  /**
   * Refuses what the parser lets pass at the start of an event and other releases of Jackson do
   * not: a NUL behind the first byte, as UTF-16 has it, and behind a word ({@code true}, {@code
   * null}) a character that is none of ASCII.
   */
  public void refuseDoubtful(JsonParser parser, GrowableBuffer json) throws JsonParseException {
    // Not here: to verify the code of this class, which each function has, would load Jackson's.
    JsonDialect.refuseDoubtful(parser, json);
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
