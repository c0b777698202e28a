package io.demitasse.local.url;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.JsonTrees;
import io.demitasse.local.http.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;

/** Reads what a function answers as an HTTP response. */
final class WebAnswer {
  /** Belong to the connection, not to the function. */
  private static final Set<String> HOP_BY_HOP =
      Set.of("connection", "content-length", "transfer-encoding", "keep-alive", "upgrade");

  private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
  private static final Pattern VALUE = Pattern.compile("[^\\x00-\\x08\\x0A-\\x1F\\x7F]*");

  private WebAnswer() {}

  /** An answer that says its status; empty if it does not, or is no JSON object. */
  static Optional<Reply> explicit(byte[] payload) throws MalformedAnswerException {
    JsonNode json;
    try {
      json = JsonTrees.parse(payload);
    } catch (IOException notJson) {
      return Optional.empty();
    }
    if (!json.has("statusCode")) {
      return Optional.empty();
    }
    int status = status(json);
    var body = body(json);
    var headers = HttpFields.build(headers(json));
    if (!headers.contains("Content-Type")) {
      headers.put("Content-Type", "application/json");
    }
    headers.put("Content-Length", body.length);
    return Optional.of(new Reply(status, headers, out -> out.write(body)));
  }

  /** The status of an answer or of the prelude of a stream. */
  static int status(JsonNode json) throws MalformedAnswerException {
    var node = json.get("statusCode");
    int status = node.isNumber() || node.isTextual() ? node.asInt(0) : 0;
    if (status < 200 || status > 599) {
      throw new MalformedAnswerException(
          "statusCode is %s and not a number from 200 to 599".formatted(node));
    }
    return status;
  }

  private static byte[] body(JsonNode json) throws MalformedAnswerException {
    var body = json.path("body");
    if (body.isMissingNode() || body.isNull()) {
      return new byte[0];
    }
    if (!body.isTextual()) {
      throw new MalformedAnswerException(
          "body is %s and has to be a string; write its JSON into one"
              .formatted(body.getNodeType().name().toLowerCase(Locale.ROOT)));
    }
    if (!json.path("isBase64Encoded").asBoolean()) {
      return body.textValue().getBytes(StandardCharsets.UTF_8);
    }
    try {
      return Base64.getDecoder().decode(body.textValue());
    } catch (IllegalArgumentException e) {
      throw new MalformedAnswerException("isBase64Encoded is true and body is not base64");
    }
  }

  /** The headers of an answer or of the prelude of a stream, cookies included. */
  static HttpFields headers(JsonNode json) throws MalformedAnswerException {
    var headers = HttpFields.build();
    for (var header : json.path("headers").properties()) {
      put(headers, header.getKey(), header.getValue());
    }
    for (var header : json.path("multiValueHeaders").properties()) {
      headers.remove(header.getKey());
      for (var value : header.getValue()) {
        put(headers, header.getKey(), value);
      }
    }
    for (var cookie : json.path("cookies")) {
      put(headers, "Set-Cookie", cookie);
    }
    return headers;
  }

  private static void put(HttpFields.Mutable headers, String name, JsonNode value)
      throws MalformedAnswerException {
    if (HOP_BY_HOP.contains(name.toLowerCase(Locale.ROOT)) || value.isNull()) {
      return;
    }
    if (!value.isValueNode()
        || !NAME.matcher(name).matches()
        || !VALUE.matcher(value.asText()).matches()) {
      throw new MalformedAnswerException(
          "the header %s cannot be sent with the value %s".formatted(name, value));
    }
    headers.add(name, value.asText());
  }
}
