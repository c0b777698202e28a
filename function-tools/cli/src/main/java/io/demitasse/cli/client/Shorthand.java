package io.demitasse.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** JSON, or the short form of the {@code aws} CLI: {@code A=1,B={C=2,D=[3,4]}}. */
final class Shorthand {
  private final String text;
  private int at;

  private Shorthand(String text) {
    this.text = text;
  }

  static JsonNode parse(String option, String text) throws IOException {
    var trimmed = text.strip();
    try {
      if (trimmed.startsWith("{") || trimmed.startsWith("[")) {
        return PojoReader.json(trimmed);
      }
      var parser = new Shorthand(trimmed);
      var value = parser.pairs();
      if (parser.at < trimmed.length()) {
        throw new IOException("unexpected " + trimmed.substring(parser.at));
      }
      return value;
    } catch (JsonProcessingException e) {
      throw new IOException("--" + option + " is no JSON: " + e.getOriginalMessage(), e);
    } catch (IOException e) {
      throw new IOException(
          "--" + option + " takes JSON or NAME=VALUE,…, not " + text + ": " + e.getMessage(), e);
    }
  }

  private ObjectNode pairs() throws IOException {
    var object = JsonNodeFactory.instance.objectNode();
    while (at < text.length() && text.charAt(at) != '}') {
      int equals = text.indexOf('=', at);
      if (equals < 0) {
        throw new IOException("a name without =");
      }
      var name = text.substring(at, equals);
      at = equals + 1;
      object.set(name, value());
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
      }
    }
    return object;
  }

  private JsonNode value() throws IOException {
    if (at < text.length() && text.charAt(at) == '{') {
      at++;
      var nested = pairs();
      close('}');
      return nested;
    }
    if (at < text.length() && text.charAt(at) == '[') {
      at++;
      var list = JsonNodeFactory.instance.arrayNode();
      while (at < text.length() && text.charAt(at) != ']') {
        list.add(value());
        if (at < text.length() && text.charAt(at) == ',') {
          at++;
        }
      }
      close(']');
      return list;
    }
    int start = at;
    while (at < text.length() && ",}]".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return JsonNodeFactory.instance.textNode(text.substring(start, at));
  }

  private void close(char bracket) throws IOException {
    if (at >= text.length() || text.charAt(at) != bracket) {
      throw new IOException("a missing " + bracket);
    }
    at++;
  }
}
