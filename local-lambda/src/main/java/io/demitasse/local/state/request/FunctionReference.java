package io.demitasse.local.state.request;

import io.demitasse.local.http.HttpCall;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a caller names a function: by its name, a partial ARN or a full ARN, each with or without a
 * qualifier.
 */
public record FunctionReference(String name, Optional<String> qualifier) {
  public static final String LATEST = "$LATEST";
  private static final Pattern FORMS =
      Pattern.compile(
          "(?:(?:arn:aws[a-z-]*:lambda:[a-z0-9-]+:)?\\d{12}:function:)?"
              + "(?<name>[a-zA-Z0-9-_]{1,64})(?::(?<qualifier>\\$LATEST|[a-zA-Z0-9-_]{1,128}))?");

  public static FunctionReference parse(String text) {
    var matcher = FORMS.matcher(text);
    if (!matcher.matches()) {
      throw ApiException.invalid(
          ("1 validation error detected: Value '%s' at 'functionName' failed to satisfy constraint:"
                  + " Member must be a function name or ARN")
              .formatted(text));
    }
    return new FunctionReference(
        matcher.group("name"), Optional.ofNullable(matcher.group("qualifier")));
  }

  /** A function with a qualifier. */
  public static FunctionReference of(String name, String qualifier) {
    return new FunctionReference(name, Optional.of(qualifier));
  }

  /** The function that a call names in its path and by the query parameter Qualifier. */
  public static FunctionReference of(HttpCall call) {
    return parse(call.pathValue("F")).withQualifier(call.query("Qualifier"));
  }

  /** The name of a function in a call that only the latest version can answer. */
  public static String unqualified(HttpCall call) {
    var reference = parse(call.pathValue("F"));
    if (reference.qualifier().filter(q -> !q.equals(LATEST)).isPresent()) {
      throw ApiException.invalid("This operation is permitted only on $LATEST.");
    }
    return reference.name();
  }

  /** Takes the qualifier of the query string into account, which must not contradict the name. */
  public FunctionReference withQualifier(Optional<String> query) {
    if (query.isEmpty()) {
      return this;
    }
    if (qualifier.isPresent() && !qualifier.equals(query)) {
      throw ApiException.invalid(
          "The derived qualifier from the function name does not match the specified qualifier.");
    }
    return new FunctionReference(name, query);
  }

  public String version() {
    return qualifier.orElse(LATEST);
  }
}
