package io.demitasse.local.state.request;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Checks of lengths, in the words of the service. */
public final class Limits {
  private Limits() {}

  public static String length(String field, String value, int max) {
    if (value.length() > max) {
      throw violated(value, field, "Member must have length less than or equal to " + max);
    }
    return value;
  }

  public static <T> List<T> size(String field, List<T> values, int max) {
    if (values.size() > max) {
      throw violated(
          values.toString(), field, "Member must have length less than or equal to " + max);
    }
    return values;
  }

  public static ApiException violated(String value, String field, String constraint) {
    return ApiException.invalid(
        "1 validation error detected: Value '%s' at '%s' failed to satisfy constraint: %s"
            .formatted(value, field, constraint));
  }

  /** A text that must match a pattern. */
  public static String matching(String field, String value, Pattern pattern) {
    if (!pattern.matcher(value).matches()) {
      throw violated(
          value, field, "Member must satisfy regular expression pattern: " + pattern.pattern());
    }
    return value;
  }

  /** A text that must be one of a few. */
  public static String oneOf(String field, String value, Set<String> values) {
    if (!values.contains(value)) {
      throw violated(value, field, "Member must satisfy enum value set: " + new TreeSet<>(values));
    }
    return value;
  }

  /** Takes a whole number of a request over, if it is there and within its limits. */
  public static void number(ObjectNode target, Body request, String name, int min, int max) {
    var value = request.field(name);
    if (value.isPresent()) {
      boolean valid = value.get().isInt();
      int number = value.get().intValue();
      if (!valid || number < min || number > max) {
        throw violated(
            value.get().asText(),
            name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1),
            "Member must have value from %d to %d".formatted(min, max));
      }
      target.put(name, number);
    }
  }
}
