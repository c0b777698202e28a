package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.junit.payload.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request of HTTP as a service hands it to a function. Headers in lower case or not, lists or
 * joined, as each service does it.
 *
 * @param <S> the event itself
 */
public abstract class HttpEvent<S extends HttpEvent<S>> extends JsonEvent<S> {
  static final String USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64)";

  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private final Map<String, List<String>> query = new LinkedHashMap<>();
  private final Map<String, String> pathParameters = new LinkedHashMap<>();
  private String method = "GET";
  private String path = "/";
  private String sourceIp = "203.0.113.7";
  private Optional<String> body = Optional.empty();
  private boolean base64;

  HttpEvent() {}

  /** The method; {@code GET} if nothing is said. */
  public final S method(String name) {
    method = name.toUpperCase(Locale.ROOT);
    return self();
  }

  /** The path; {@code /} if nothing is said. */
  public final S path(String pathOfRequest) {
    path = pathOfRequest;
    return self();
  }

  /** One more header, or one more value of it. */
  public final S header(String name, String value) {
    headers.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    return self();
  }

  /** One more parameter of the query, or one more value of it; not encoded. */
  public final S query(String name, String value) {
    query.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    return self();
  }

  /** What a part of the path is, if the route names it. */
  public final S pathParameter(String name, String value) {
    pathParameters.put(name, value);
    return self();
  }

  /** The body as text. */
  public final S body(String text) {
    body = Optional.of(text);
    base64 = false;
    return self();
  }

  /** The body as JSON of an object, with its content type. */
  public final S jsonBody(Object value) {
    header("Content-Type", "application/json");
    return body(new String(EventJson.write(value), StandardCharsets.UTF_8));
  }

  /** The body as bytes, which services hand over in base64. */
  public final S body(byte[] bytes) {
    body = Optional.of(Base64.getEncoder().encodeToString(bytes));
    base64 = true;
    return self();
  }

  /** Whose request it is. */
  public final S sourceIp(String address) {
    sourceIp = address;
    return self();
  }

  final String method() {
    return method;
  }

  final String path() {
    return path;
  }

  final String sourceIp() {
    return sourceIp;
  }

  final Map<String, List<String>> query() {
    return query;
  }

  final Map<String, String> pathParameters() {
    return pathParameters;
  }

  /** The test's after those that a proxy adds. */
  final Map<String, List<String>> headers(String host) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    all.put("Accept", List.of("*/*"));
    all.put("Host", List.of(host));
    all.put("User-Agent", List.of(USER_AGENT));
    all.put("X-Amzn-Trace-Id", List.of("Root=1-69573665-0123456789abcdef01234567"));
    all.put("X-Forwarded-For", List.of(sourceIp));
    all.put("X-Forwarded-Port", List.of("443"));
    all.put("X-Forwarded-Proto", List.of("https"));
    headers.forEach((name, values) -> {
      all.keySet().removeIf(name::equalsIgnoreCase);
      all.put(name, values);
    });
    return all;
  }

  final void putBody(ObjectNode event) {
    event.put("body", body.orElse(null));
    event.put("isBase64Encoded", base64);
  }

  /** Several values of one name are joined, in the order in which they came. */
  static void putJoined(ObjectNode to, Map<String, List<String>> values, boolean lowerCase) {
    values.forEach((name, all) ->
        to.put(lowerCase ? name.toLowerCase(Locale.ROOT) : name, String.join(",", all)));
  }

  /** The last value of each name. */
  static void putLast(ObjectNode to, Map<String, List<String>> values) {
    values.forEach((name, all) -> to.put(name, all.getLast()));
  }

  static void putLists(ObjectNode to, Map<String, List<String>> values) {
    values.forEach((name, all) -> all.forEach(to.putArray(name)::add));
  }
}
