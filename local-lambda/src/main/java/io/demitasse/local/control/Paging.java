package io.demitasse.local.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import io.demitasse.local.state.request.ApiException;
import java.util.List;

/** Cuts a list into the pages that a client asks for. */
final class Paging {
  private Paging() {}

  static Reply page(HttpCall call, int maxItems, String field, List<? extends JsonNode> items) {
    int start = number(call, "Marker", 0, 0, Integer.MAX_VALUE);
    int count = number(call, "MaxItems", Math.min(50, maxItems), 1, maxItems);
    int end = (int) Math.min((long) start + count, items.size());
    ObjectNode page = JsonTrees.object();
    var list = page.putArray(field);
    items.subList(Math.min(start, items.size()), end).forEach(list::add);
    if (end < items.size()) {
      page.put("NextMarker", Integer.toString(end));
    }
    return Reply.json(200, page);
  }

  private static int number(HttpCall call, String name, int otherwise, int min, int max) {
    try {
      int number = call.query(name).map(Integer::parseInt).orElse(otherwise);
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Reported below.
    }
    throw ApiException.invalid("%s must be a number from %d to %d".formatted(name, min, max));
  }
}
