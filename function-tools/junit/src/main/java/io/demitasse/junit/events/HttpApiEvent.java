package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/** A request to an HTTP API with payload format 2.0, or to a function URL. */
public final class HttpApiEvent extends HttpEvent<HttpApiEvent> {
  private final boolean functionUrl;
  private final List<String> cookies = new ArrayList<>();
  private String stage = "$default";
  private Optional<String> routeKey = Optional.empty();
  private Map<String, ?> authorizer = Map.of();

  HttpApiEvent(boolean functionUrl) {
    this.functionUrl = functionUrl;
  }

  /** One more cookie, such as {@code session=42}. */
  public HttpApiEvent cookie(String nameAndValue) {
    cookies.add(nameAndValue);
    return this;
  }

  /** The stage; {@code $default} if nothing is said. */
  public HttpApiEvent stage(String name) {
    stage = name;
    return this;
  }

  /** The route, such as {@code GET /orders/{id}}; {@code $default} if nothing is said. */
  public HttpApiEvent routeKey(String key) {
    routeKey = Optional.of(key);
    return this;
  }

  /** What an authorizer says of the caller: {@code jwt}, {@code lambda} or {@code iam}. */
  public HttpApiEvent authorizer(Map<String, ?> context) {
    authorizer = context;
    return this;
  }

  private String api() {
    return functionUrl ? "abcdefghijklmnopqrstuvwxyz012345" : "1234567890";
  }

  private String host() {
    return api()
        + (functionUrl
            ? ".lambda-url." + REGION + ".on.aws"
            : ".execute-api." + REGION + ".amazonaws.com");
  }

  @Override
  ObjectNode tree() {
    ObjectNode event = MAPPER.createObjectNode();
    event.put("version", "2.0");
    event.put("routeKey", routeKey.orElse("$default"));
    event.put("rawPath", stage.equals("$default") ? path() : "/" + stage + path());
    event.put("rawQueryString", rawQuery());
    if (!cookies.isEmpty()) {
      cookies.forEach(event.putArray("cookies")::add);
    }
    putJoined(event.putObject("headers"), headers(host()), true);
    if (!query().isEmpty()) {
      putJoined(event.putObject("queryStringParameters"), query(), false);
    }
    event.set("requestContext", context());
    if (!pathParameters().isEmpty()) {
      event.set("pathParameters", MAPPER.valueToTree(pathParameters()));
    }
    putBody(event);
    if (event.path("body").isNull()) {
      event.remove("body");
    }
    return event;
  }

  private String rawQuery() {
    StringJoiner raw = new StringJoiner("&");
    query()
        .forEach((name, values) ->
            values.forEach(value -> raw.add(encoded(name) + "=" + encoded(value))));
    return raw.toString();
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private ObjectNode context() {
    ObjectNode context = MAPPER.createObjectNode();
    // A function URL that anybody may call is called by nobody in particular.
    context.put("accountId", functionUrl ? "anonymous" : ACCOUNT);
    context.put("apiId", api());
    context.put("domainName", host());
    context.put("domainPrefix", api());
    ObjectNode http = context.putObject("http");
    http.put("method", method());
    http.put("path", stage.equals("$default") ? path() : "/" + stage + path());
    http.put("protocol", "HTTP/1.1");
    http.put("sourceIp", sourceIp());
    http.put("userAgent", USER_AGENT);
    context.put(
        "requestId", functionUrl ? "e1506fd5-9e7b-434f-bd42-4f8fa224b599" : "JKJaXmPLvHcESHA=");
    context.put("routeKey", routeKey.orElse("$default"));
    context.put("stage", stage);
    context.put("time", ApiGatewayRestEvent.ACCESS_LOG_TIME.format(time()));
    context.put("timeEpoch", time().toEpochMilli());
    if (!authorizer.isEmpty()) {
      context.set("authorizer", MAPPER.valueToTree(authorizer));
    }
    return context;
  }
}
