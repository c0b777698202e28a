package io.demitasse.json;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * What a runtime posted.
 *
 * @param path the last part of it: response, error or init/error
 * @param errorType the header
 */
record Answer(String path, String errorType, String body) {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Whether a caller, or the person who reads the error, would not see a difference. */
  boolean matches(Answer official) {
    if (official.failedToBind()) {
      return failedToBind() && message().startsWith(official.message());
    }
    if (!path.equals(official.path)) {
      return false;
    }
    return path.equals("response")
        ? body.equals(official.body)
        : message().equals(official.message())
            && type().equals(official.type())
            && frames().equals(official.frames());
  }

  /** The official runtime says so on every invocation, this one once and for all. */
  private boolean failedToBind() {
    return path.equals("init/error")
        || path.equals("crash")
        || (path.equals("error") && errorType.equals("Runtime.BadFunctionCode"));
  }

  private String message() {
    return field("errorMessage").asText();
  }

  private String type() {
    return field("errorType").asText();
  }

  /** Without those of the reflection that called the handler: nobody needs them. */
  private List<String> frames() {
    List<String> frames = new ArrayList<>();
    for (JsonNode frame : field("stackTrace")) {
      if (!frame.asText().contains("java.base/")) {
        frames.add(frame.asText());
      }
    }
    return frames;
  }

  private JsonNode field(String name) {
    try {
      return JSON.readTree(body).path(name);
    } catch (java.io.IOException e) {
      throw new AssertionError("No error report: " + body, e);
    }
  }
}
