package io.demitasse.local.runtimeapi;

import java.util.Optional;
import java.util.regex.Pattern;

/** The platform's rules for the error type that a runtime sends in a header. */
final class ErrorTypes {
  /** Unanchored on purpose: Lambda keeps any value that contains such a part. */
  private static final Pattern KNOWN = Pattern.compile("(Runtime|Function)\\.[A-Z][a-zA-Z]+");

  private ErrorTypes() {}

  static String normalise(Optional<String> header) {
    var value = header.orElse("");
    if (KNOWN.matcher(value).find()) {
      return value;
    }
    return value.startsWith("Function.") ? "Function.Unknown" : "Runtime.Unknown";
  }
}
