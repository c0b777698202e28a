package io.demitasse.functions;

import tools.jackson.databind.JsonNode;

/** Takes trees of Jackson 3. */
public final class Trees3 {
  private Trees3() {}

  public static JsonNode part(JsonNode event) {
    return event.path("a");
  }
}
