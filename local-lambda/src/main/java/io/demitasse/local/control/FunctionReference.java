package io.demitasse.local.control;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a caller names a function: by its name, a partial ARN or a full ARN, each with or without a
 * qualifier.
 */
record FunctionReference(String name, Optional<String> qualifier) {
  static final String LATEST = "$LATEST";
  private static final Pattern FORMS =
      Pattern.compile(
          "(?:(?:arn:aws[a-z-]*:lambda:[a-z0-9-]+:)?\\d{12}:function:)?"
              + "(?<name>[a-zA-Z0-9-_]{1,64})(?::(?<qualifier>\\$LATEST|[a-zA-Z0-9-_]{1,128}))?");

  static FunctionReference parse(String text) {
    var matcher = FORMS.matcher(text);
    if (!matcher.matches()) {
      throw LambdaException.invalid(
          ("1 validation error detected: Value '%s' at 'functionName' failed to satisfy constraint:"
                  + " Member must be a function name or ARN")
              .formatted(text));
    }
    return new FunctionReference(
        matcher.group("name"), Optional.ofNullable(matcher.group("qualifier")));
  }

  /** Takes the qualifier of the query string into account, which must not contradict the name. */
  FunctionReference withQualifier(Optional<String> query) {
    if (query.isEmpty()) {
      return this;
    }
    if (qualifier.isPresent() && !qualifier.equals(query)) {
      throw LambdaException.invalid(
          "The derived qualifier from the function name does not match the specified qualifier.");
    }
    return new FunctionReference(name, query);
  }

  String version() {
    return qualifier.orElse(LATEST);
  }
}
