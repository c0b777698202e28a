package io.demitasse.local.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The value of {@code --environment}: JSON, or the shorthand {@code Variables={K=V,L=W}}. */
final class EnvironmentOption {
  private static final String SHORTHAND = "Variables={";

  private EnvironmentOption() {}

  static JsonNode parse(String text) throws IOException {
    if (text.startsWith("{")) {
      return JsonTrees.parse(text.getBytes(StandardCharsets.UTF_8));
    }
    if (!text.startsWith(SHORTHAND) || !text.endsWith("}")) {
      throw new IOException("--environment takes JSON or Variables={K=V,L=W}, not " + text);
    }
    var environment = JsonTrees.object();
    var variables = environment.putObject("Variables");
    for (var pair : text.substring(SHORTHAND.length(), text.length() - 1).split(",", -1)) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        throw new IOException("--environment has \"" + pair + "\" where K=V is expected");
      }
      variables.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return environment;
  }
}
