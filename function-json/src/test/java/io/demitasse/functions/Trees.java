package io.demitasse.functions;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes trees of Jackson 2. */
public final class Trees {
  private Trees() {}

  public static JsonNode part(JsonNode event) {
    return event.path("a");
  }
}
