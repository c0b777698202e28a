package io.demitasse.local.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The filter patterns of unstructured logs: every term has to be in a line, one of those with a
 * question mark, and none of those with a minus sign.
 */
final class FilterPattern {
  private static final Pattern TERM = Pattern.compile("([?-]?)(?:\"([^\"]*)\"|(\\S+))");

  private final List<String> all = new ArrayList<>();
  private final List<String> any = new ArrayList<>();
  private final List<String> none = new ArrayList<>();

  /** Throws if the pattern is one for JSON or for columns, which are not implemented. */
  FilterPattern(String pattern) {
    var text = pattern.strip();
    if (text.startsWith("{") || text.startsWith("[") || text.startsWith("%")) {
      throw new LogsException(
          "InvalidParameterException",
          "Local Lambda filters by terms only, not by patterns such as " + text);
    }
    var matcher = TERM.matcher(text);
    while (matcher.find()) {
      var term = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
      switch (matcher.group(1)) {
        case "?" -> any.add(term);
        case "-" -> none.add(term);
        default -> all.add(term);
      }
    }
  }

  boolean matches(String message) {
    return all.stream().allMatch(message::contains)
        && none.stream().noneMatch(message::contains)
        && (any.isEmpty() || any.stream().anyMatch(message::contains));
  }
}
