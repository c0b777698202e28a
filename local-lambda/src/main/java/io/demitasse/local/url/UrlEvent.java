package io.demitasse.local.url;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.Call;
import io.demitasse.local.http.Json;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An HTTP request in payload format 2.0, that of function URLs and HTTP APIs. */
final class UrlEvent {
  private UrlEvent() {}

  static ObjectNode of(Call call, byte[] body, String requestId) {
    var event =
        Json.object()
            .put("version", "2.0")
            .put("routeKey", "$default")
            .put("rawPath", WebEvents.path(call))
            .put("rawQueryString", call.rawQuery());
    var cookies = call.headers().getValuesList("Cookie");
    if (!cookies.isEmpty()) {
      var list = event.putArray("cookies");
      cookies.stream().flatMap(line -> Stream.of(line.split("; *"))).forEach(list::add);
    }
    event.set("headers", headers(call));
    if (!call.rawQuery().isEmpty()) {
      var query = event.putObject("queryStringParameters");
      call.queryParameters()
          .forEach(field -> query.put(field.getName(), String.join(",", field.getValues())));
    }
    event.set("requestContext", context(call, requestId));
    WebEvents.putBody(event, call, body);
    return event;
  }

  /** Names in lower case; repeated headers are joined. */
  private static ObjectNode headers(Call call) {
    var values = new TreeMap<String, String>();
    call.headers()
        .forEach(field -> {
          var name = field.getName().toLowerCase(Locale.ROOT);
          if (!name.equals("cookie")) {
            values.merge(name, field.getValue(), (a, b) -> a + "," + b);
          }
        });
    var json = Json.object();
    values.forEach(json::put);
    return json;
  }

  private static ObjectNode context(Call call, String requestId) {
    var now = Instant.now();
    var context =
        Json.object()
            .put("accountId", "anonymous")
            .put("apiId", "local")
            .put("domainName", call.header("Host").orElse("localhost"))
            .put("domainPrefix", "local")
            .put("requestId", requestId)
            .put("routeKey", "$default")
            .put("stage", "$default")
            .put("time", WebEvents.time(now))
            .put("timeEpoch", now.toEpochMilli());
    context
        .putObject("http")
        .put("method", call.method())
        .put("path", WebEvents.path(call))
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "127.0.0.1")
        .put("userAgent", call.header("User-Agent").orElse(""));
    return context;
  }
}
