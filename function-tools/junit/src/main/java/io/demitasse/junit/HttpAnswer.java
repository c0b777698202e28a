package io.demitasse.junit;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a caller behind API Gateway, a load balancer or a function URL gets.
 *
 * @param statusCode of HTTP
 * @param headers names are not case-sensitive; several values of one are separated by a comma
 * @param cookies each a value of {@code Set-Cookie}
 * @param body after base64 was taken off, if the function put it on
 */
@SuppressWarnings("ArrayRecordComponent") // Compared nowhere.
public record HttpAnswer(
    int statusCode, Map<String, String> headers, List<String> cookies, byte[] body) {
  private static final int NULS_AFTER_HEAD = 8;

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  static HttpAnswer ofBuffered(byte[] response) {
    JsonNode tree = parse(response);
    String text = tree.path("body").asText("");
    byte[] body =
        tree.path("isBase64Encoded").asBoolean()
            ? Base64.getDecoder().decode(text)
            : text.getBytes(StandardCharsets.UTF_8);
    return of(tree, body);
  }

  /** The head is JSON, parted from the body by eight NULs. */
  static HttpAnswer ofStreamed(byte[] response) {
    for (int end = 0; end + NULS_AFTER_HEAD <= response.length; end++) {
      byte[] mark = Arrays.copyOfRange(response, end, end + NULS_AFTER_HEAD);
      if (Arrays.equals(mark, new byte[NULS_AFTER_HEAD])) {
        byte[] body = Arrays.copyOfRange(response, end + NULS_AFTER_HEAD, response.length);
        return of(parse(Arrays.copyOf(response, end)), body);
      }
    }
    throw new AssertionError("The streamed response has no head of an HTTP response");
  }

  private static HttpAnswer of(JsonNode tree, byte[] body) {
    if (!tree.path("statusCode").canConvertToInt()) {
      throw new AssertionError("This is no HTTP response, for it has no statusCode: " + tree);
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    tree.path("multiValueHeaders")
        .properties()
        .forEach(header -> {
          List<String> values = new ArrayList<>();
          header.getValue().forEach(value -> values.add(value.asText()));
          headers.put(header.getKey(), String.join(",", values));
        });
    tree.path("headers")
        .properties()
        .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
    List<String> cookies = new ArrayList<>();
    tree.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
    return new HttpAnswer(tree.path("statusCode").asInt(), headers, cookies, body);
  }

  private static JsonNode parse(byte[] json) {
    try {
      return Json.parse(json);
    } catch (IOException e) {
      throw new AssertionError(
          "This is no HTTP response: " + new String(json, StandardCharsets.UTF_8), e);
    }
  }
}
