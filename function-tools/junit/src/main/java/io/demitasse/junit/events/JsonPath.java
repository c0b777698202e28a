package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** The place that a JSON pointer names. */
record JsonPath(List<String> steps) {
  static JsonPath of(String pointer) {
    if (!pointer.startsWith("/") || pointer.equals("/")) {
      throw new IllegalArgumentException(
          "\"" + pointer + "\" names no field. Say for example /Records/0/messageId");
    }
    List<String> steps = new ArrayList<>();
    for (String step : pointer.substring(1).split("/", -1)) {
      steps.add(step.replace("~1", "/").replace("~0", "~"));
    }
    return new JsonPath(steps);
  }

  void set(ObjectNode root, JsonNode value) {
    JsonNode at = root;
    for (String step : steps.subList(0, steps.size() - 1)) {
      at = next(at, step);
    }
    String last = steps.getLast();
    if (at instanceof ObjectNode object) {
      object.set(last, value);
    } else {
      ArrayNode array = (ArrayNode) at;
      int index = index(array, last);
      if (index == array.size()) {
        array.add(value);
      } else {
        array.set(index, value);
      }
    }
  }

  private JsonNode next(JsonNode at, String step) {
    JsonNode there = at instanceof ArrayNode array ? array.path(index(array, step)) : at.path(step);
    if (there.isContainerNode()) {
      return there;
    }
    if (at instanceof ObjectNode object && (there.isMissingNode() || there.isNull())) {
      return object.putObject(step);
    }
    throw new IllegalArgumentException("/" + String.join("/", steps) + ": there is no " + step);
  }

  /** One past the end adds. */
  private int index(ArrayNode array, String step) {
    try {
      int index = step.equals("-") ? array.size() : Integer.parseInt(step);
      if (index >= 0 && index <= array.size()) {
        return index;
      }
    } catch (NumberFormatException e) {
      // Said below.
    }
    throw new IllegalArgumentException(
        "/%s: %s is no index of an array of %d"
            .formatted(String.join("/", steps), step, array.size()));
  }
}
