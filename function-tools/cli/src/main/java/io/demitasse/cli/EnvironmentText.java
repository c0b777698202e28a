package io.demitasse.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.ParameterException;

/** An environment as the {@code aws} CLI takes it: JSON, or {@code Variables={K=V,L=W}}. */
final class EnvironmentText {
  private static final String SHORTHAND = "Variables={";
  private static final ObjectMapper JSON = new ObjectMapper();

  private EnvironmentText() {}

  static Map<String, String> parse(String text, Function<String, ParameterException> wrong) {
    if (text.startsWith("{")) {
      return json(text, wrong);
    }
    if (!text.startsWith(SHORTHAND) || !text.endsWith("}")) {
      throw wrong.apply("--environment takes JSON or Variables={K=V,L=W}, not " + text);
    }
    var variables = new LinkedHashMap<String, String>();
    var pairs = text.substring(SHORTHAND.length(), text.length() - 1);
    for (var pair : pairs.isEmpty() ? new String[0] : pairs.split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw wrong.apply("--environment has \"" + pair + "\" where K=V is expected");
      }
      variables.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return variables;
  }

  private static Map<String, String> json(String text, Function<String, ParameterException> wrong) {
    try {
      var variables = new LinkedHashMap<String, String>();
      JSON.readTree(text)
          .path("Variables")
          .properties()
          .forEach(entry -> variables.put(entry.getKey(), entry.getValue().asText()));
      return variables;
    } catch (JsonProcessingException e) {
      throw wrong.apply("--environment is no JSON: " + e.getOriginalMessage());
    }
  }
}
