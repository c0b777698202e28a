package io.demitasse.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The words of a command line of {@code demitasse}. */
final class Arguments {
  private final List<String> words = new ArrayList<>();

  Arguments(String command) {
    words.add(command);
  }

  /** Adds an option, unless it has no value. */
  Arguments with(String option, @Nullable Object value) {
    if (value != null) {
      words.add(option);
      words.add(String.valueOf(value));
    }
    return this;
  }

  Arguments withAll(String option, List<?> values) {
    values.forEach(value -> with(option, value));
    return this;
  }

  Arguments withVariables(Map<String, String> variables) {
    variables.forEach((name, value) -> with("--env", name + "=" + value));
    return this;
  }

  String[] words() {
    return words.toArray(String[]::new);
  }
}
