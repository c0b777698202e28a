package io.demitasse.local.state.function;

import io.demitasse.local.state.request.ApiException;
import io.demitasse.local.state.request.Body;
import io.demitasse.local.state.request.Limits;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tags as requests bring them. */
public final class Tags {
  private static final int MAX_TAGS = 50;

  private Tags() {}

  /** The tags of a request: names to texts. */
  public static Map<String, String> checked(Optional<Body> request) {
    var tags = new TreeMap<String, String>();
    for (var tag : request.orElse(Body.empty()).json().properties()) {
      if (!tag.getValue().isTextual()) {
        throw ApiException.badContent("The value of the tag " + tag.getKey() + " must be a string");
      }
      if (tag.getKey().isEmpty() || tag.getKey().length() > 128) {
        throw Limits.violated(
            tag.getKey(), "tags", "Map keys must have a length from 1 to 128 characters");
      }
      tags.put(tag.getKey(), Limits.length("tags", tag.getValue().textValue(), 256));
    }
    return limited(tags);
  }

  /** Refuses more tags than a resource can have. */
  public static Map<String, String> limited(Map<String, String> tags) {
    if (tags.size() > MAX_TAGS) {
      throw ApiException.invalid("A resource can have at most %d tags.".formatted(MAX_TAGS));
    }
    return tags;
  }
}
