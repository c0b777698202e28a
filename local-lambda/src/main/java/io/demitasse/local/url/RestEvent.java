package io.demitasse.local.url;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.Call;
import io.demitasse.local.http.Json;
import java.time.Instant;
import java.util.TreeMap;

/** An HTTP request in payload format 1.0, that of API Gateway's REST APIs with a proxy resource. */
final class RestEvent {
  private static final String RESOURCE = "/{proxy+}";

  private RestEvent() {}

  static ObjectNode of(Call call, byte[] body, String requestId) {
    var path = WebEvents.path(call);
    var event =
        Json.object()
            .put("resource", path.equals("/") ? "/" : RESOURCE)
            .put("path", path)
            .put("httpMethod", call.method());
    putHeaders(event, call);
    putQuery(event, call);
    if (path.equals("/")) {
      event.putNull("pathParameters");
    } else {
      event.putObject("pathParameters").put("proxy", path.substring(1));
    }
    event.putNull("stageVariables");
    event.set("requestContext", context(call, requestId));
    event.putNull("body");
    WebEvents.putBody(event, call, body);
    return event;
  }

  private static void putHeaders(ObjectNode event, Call call) {
    var single = event.putObject("headers");
    var multi = event.putObject("multiValueHeaders");
    var names = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    call.headers().forEach(field -> names.putIfAbsent(field.getName(), field.getName()));
    for (var name : names.values()) {
      var values = call.headers().getFields(name).stream().map(f -> f.getValue()).toList();
      single.put(name, values.getLast());
      values.forEach(multi.putArray(name)::add);
    }
  }

  private static void putQuery(ObjectNode event, Call call) {
    if (call.rawQuery().isEmpty()) {
      event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
      return;
    }
    var single = event.putObject("queryStringParameters");
    var multi = event.putObject("multiValueQueryStringParameters");
    for (var field : call.queryParameters()) {
      single.put(field.getName(), field.getValues().getLast());
      field.getValues().forEach(multi.putArray(field.getName())::add);
    }
  }

  private static ObjectNode context(Call call, String requestId) {
    var now = Instant.now();
    var path = WebEvents.path(call);
    var context =
        Json.object()
            .put("accountId", "000000000000")
            .put("apiId", "local")
            .put("domainName", call.header("Host").orElse("localhost"))
            .put("httpMethod", call.method())
            .put("path", path)
            .put("protocol", "HTTP/1.1")
            .put("requestId", requestId)
            .put("requestTime", WebEvents.time(now))
            .put("requestTimeEpoch", now.toEpochMilli())
            .put("resourceId", "local")
            .put("resourcePath", path.equals("/") ? "/" : RESOURCE)
            .put("stage", "local");
    context
        .putObject("identity")
        .put("sourceIp", "127.0.0.1")
        .put("userAgent", call.header("User-Agent").orElse(""));
    return context;
  }
}
