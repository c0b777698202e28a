package io.demitasse.local.state;

import java.util.List;

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
}
