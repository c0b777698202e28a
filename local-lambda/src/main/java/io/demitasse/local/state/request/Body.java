package io.demitasse.local.state.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The JSON body of a control plane request; a null in it counts as absent. */
public record Body(ObjectNode json) {
  /** Lambda's limit for a request with a zip of 50 MB in base64. */
  private static final int MAX_BYTES = 70167211;

  public static Body empty() {
    return new Body(JsonTrees.object());
  }

  public static Body of(HttpCall call, String operation) throws IOException {
    var bytes = call.body(MAX_BYTES).orElseThrow(() -> ApiException.tooLarge(MAX_BYTES, operation));
    if (bytes.length == 0) {
      return new Body(JsonTrees.object());
    }
    try {
      if (JsonTrees.parse(bytes) instanceof ObjectNode object) {
        return new Body(object);
      }
    } catch (IOException e) {
      throw ApiException.badContent("Could not parse request body into json: " + e.getMessage());
    }
    throw ApiException.badContent("Could not parse request body into json: not an object");
  }

  public Optional<JsonNode> field(String name) {
    return Optional.ofNullable(json.get(name)).filter(node -> !node.isNull());
  }

  public Optional<String> text(String name) {
    return field(name)
        .map(node -> {
          if (!node.isTextual()) {
            throw ApiException.badContent(name + " must be a string");
          }
          return node.textValue();
        });
  }

  /** A field that must be there. */
  public JsonNode required(String name) {
    return field(name).orElseThrow(() -> missing(name));
  }

  public String requiredText(String name) {
    return text(name).orElseThrow(() -> missing(name));
  }

  public boolean flag(String name) {
    return field(name)
        .map(node -> {
          if (!node.isBoolean()) {
            throw ApiException.badContent(name + " must be true or false");
          }
          return node.booleanValue();
        })
        .orElse(false);
  }

  public List<String> texts(String name) {
    var values = new ArrayList<String>();
    field(name)
        .ifPresent(list -> {
          if (!list.isArray()) {
            throw ApiException.badContent(name + " must be a list");
          }
          for (var item : list) {
            if (!item.isTextual()) {
              throw ApiException.badContent(name + " must be a list of strings");
            }
            values.add(item.textValue());
          }
        });
    return values;
  }

  public Optional<Body> object(String name) {
    return field(name)
        .map(node -> {
          if (node instanceof ObjectNode object) {
            return new Body(object);
          }
          throw ApiException.badContent(name + " must be an object");
        });
  }

  private static ApiException missing(String name) {
    return ApiException.invalid(
        ("1 validation error detected: Value null at '%s' failed to satisfy constraint:"
                + " Member must not be null")
            .formatted(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1)));
  }
}
