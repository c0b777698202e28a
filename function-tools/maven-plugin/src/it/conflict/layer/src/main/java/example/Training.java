package example;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Map;

public final class Training {
  public String write(Map<String, String> event) throws IOException {
    StringWriter text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("drink", event.get("drink"));
      json.writeEndObject();
    }
    return text.toString();
  }
}
