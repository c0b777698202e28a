package io.demitasse.runtime.context;

import com.amazonaws.services.lambda.runtime.Client;
import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.fasterxml.jackson.core.JsonParser;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.json.JsonValues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the two headers in which mobile clients say who they are, both JSON and mostly absent. */
public final class CallerHeaders {
  private final Json json;

  public CallerHeaders(Json json) {
    this.json = json;
  }

  @Nullable CognitoIdentity identity(String header) {
    if (header.isEmpty()) {
      return null;
    }
    Map<?, ?> fields = parse("Lambda-Runtime-Cognito-Identity", header);
    return new MobileIdentity(
        text(fields, "cognitoIdentityId"), text(fields, "cognitoIdentityPoolId"));
  }

  @Nullable ClientContext clientContext(String header) {
    if (header.isEmpty()) {
      return null;
    }
    Map<?, ?> fields = parse("Lambda-Runtime-Client-Context", header);
    return new MobileClientContext(
        fields.get("client") instanceof Map<?, ?> client ? client(client) : null,
        texts(fields, "custom"),
        texts(fields, "env"));
  }

  private static Client client(Map<?, ?> fields) {
    return new MobileClient(
        text(fields, "installation_id"),
        text(fields, "app_title"),
        text(fields, "app_version_name"),
        text(fields, "app_version_code"),
        text(fields, "app_package_name"));
  }

  private Map<?, ?> parse(String name, String value) {
    try (JsonParser parser = json.lenientParser(value)) {
      if (parser.nextToken() != null && JsonValues.read(parser) instanceof Map<?, ?> fields) {
        return fields;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Header " + name + " does not hold JSON: " + value, e);
    }
    throw new UncheckedIOException(
        new IOException("Header " + name + " does not hold a JSON object: " + value));
  }

  private static @Nullable String text(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    return value == null ? null : value.toString();
  }

  private static @Nullable Map<String, @Nullable String> texts(Map<?, ?> fields, String name) {
    if (!(fields.get(name) instanceof Map<?, ?> values)) {
      return null;
    }
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    for (Object key : values.keySet()) {
      texts.put(key.toString(), text(values, key.toString()));
    }
    return texts;
  }
}
