package io.demitasse.local.logs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.JsonTrees;

/**
 * One line of a log.
 *
 * @param stream the name of its log stream
 * @param millis when it came, since 1970
 * @param message the line without its end
 * @param id tells it from all other lines of the log
 */
record LogEvent(String stream, long millis, String message, String id) {
  ObjectNode json() {
    return JsonTrees.object()
        .put("timestamp", millis)
        .put("message", message)
        .put("ingestionTime", millis);
  }
}
