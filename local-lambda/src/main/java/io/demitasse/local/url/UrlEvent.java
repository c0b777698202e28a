package io.demitasse.local.url;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import java.time.Instant;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An HTTP request in payload format 2.0, that of function URLs and HTTP APIs. */
final class UrlEvent {
  private static final Pattern ACCESS_KEY = Pattern.compile("Credential=([^/,\\s]+)");

  private UrlEvent() {}

  static ObjectNode of(WebCall web, String account) {
    var call = web.call();
    var event =
        JsonTrees.object()
            .put("version", "2.0")
            .put("routeKey", "$default")
            .put("rawPath", web.path())
            .put("rawQueryString", call.rawQuery());
    var cookies = call.headers().getValuesList("Cookie");
    if (!cookies.isEmpty()) {
      var list = event.putArray("cookies");
      cookies.stream().flatMap(line -> Stream.of(line.split("; *"))).forEach(list::add);
    }
    event.set("headers", headers(web));
    if (!call.rawQuery().isEmpty()) {
      var query = event.putObject("queryStringParameters");
      call.queryParameters()
          .forEach(field -> query.put(field.getName(), String.join(",", field.getValues())));
    }
    event.set("requestContext", context(web, account));
    WebEvents.putBody(event, call, web.body().bytes());
    return event;
  }

  /** Names in lower case; repeated headers are joined. */
  private static ObjectNode headers(WebCall web) {
    var values = new TreeMap<String, String>();
    web.call()
        .headers()
        .forEach(field -> {
          var name = field.getName().toLowerCase(Locale.ROOT);
          if (!name.equals("cookie")) {
            values.merge(name, field.getValue(), (a, b) -> a + "," + b);
          }
        });
    web.gatewayHeaders().forEach((name, value) -> values.put(name.toLowerCase(Locale.ROOT), value));
    var json = JsonTrees.object();
    values.forEach(json::put);
    return json;
  }

  private static ObjectNode context(WebCall web, String account) {
    var call = web.call();
    var now = Instant.now();
    var context =
        JsonTrees.object()
            .put("accountId", account)
            .put("apiId", "local")
            .put("domainName", call.header("Host").orElse("localhost"))
            .put("domainPrefix", "local")
            .put("requestId", web.requestId())
            .put("routeKey", "$default")
            .put("stage", "$default")
            .put("time", WebEvents.time(now))
            .put("timeEpoch", now.toEpochMilli());
    context
        .putObject("http")
        .put("method", call.method())
        .put("path", web.path())
        .put("protocol", "HTTP/1.1")
        .put("sourceIp", "127.0.0.1")
        .put("userAgent", call.header("User-Agent").orElse(""));
    context.putNull("authentication");
    if (!account.equals("anonymous")) {
      context.putObject("authorizer").set("iam", caller(call, account));
    }
    return context;
  }

  /** Who signed the request, as far as that can be told without checking the signature. */
  private static ObjectNode caller(HttpCall call, String account) {
    var matcher = ACCESS_KEY.matcher(call.header("Authorization").orElse(""));
    var key = matcher.find() ? matcher.group(1) : "local";
    return JsonTrees.object()
        .put("accessKey", key)
        .put("accountId", account)
        .put("callerId", "local")
        .putNull("cognitoIdentity")
        .putNull("principalOrgId")
        .put("userArn", "arn:aws:iam::" + account + ":user/local")
        .put("userId", "local");
  }
}
