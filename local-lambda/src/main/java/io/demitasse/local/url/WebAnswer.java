package io.demitasse.local.url;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.Json;
import io.demitasse.local.http.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpFields;

/** Reads what a function answers as an HTTP response. */
final class WebAnswer {
  /** Belong to the connection, not to the function. */
  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "content-length", "transfer-encoding", "keep-alive", "upgrade");

  private WebAnswer() {}

  /** An answer that says its status; empty if it does not, or is no JSON object. */
  static Optional<Reply> explicit(byte[] payload) {
    try {
      var json = Json.parse(payload);
      int status = json.path("statusCode").asInt(0);
      if (status < 200 || status > 599) {
        return Optional.empty();
      }
      var body = body(json);
      var headers = HttpFields.build(headers(json));
      if (!headers.contains("Content-Type")) {
        headers.put("Content-Type", "application/json");
      }
      headers.put("Content-Length", body.length);
      return Optional.of(new Reply(status, headers, out -> out.write(body)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static byte[] body(JsonNode json) {
    var text = json.path("body").isTextual() ? json.get("body").textValue() : "";
    return json.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }

  /** The headers of an answer or of the prelude of a stream, cookies included. */
  static HttpFields headers(JsonNode json) {
    var headers = HttpFields.build();
    for (var header : json.path("headers").properties()) {
      put(headers, header.getKey(), header.getValue());
    }
    for (var header : json.path("multiValueHeaders").properties()) {
      headers.remove(header.getKey());
      header.getValue().forEach(value -> put(headers, header.getKey(), value));
    }
    json.path("cookies").forEach(cookie -> headers.add("Set-Cookie", cookie.asText()));
    return headers;
  }

  private static void put(HttpFields.Mutable headers, String name, JsonNode value) {
    if (!HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT))) {
      headers.add(name, value.asText());
    }
  }
}
