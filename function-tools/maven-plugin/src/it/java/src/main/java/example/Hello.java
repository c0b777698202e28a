package example;

import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;

public final class Hello {
  public record Name(String name) {}

  public record Greeting(String json) {}

  public Greeting handle(Name event, Context context) throws IOException {
    StringWriter text = new StringWriter();
    try (var json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("hello", event.name());
      json.writeEndObject();
    }
    return new Greeting(text.toString());
  }
}
