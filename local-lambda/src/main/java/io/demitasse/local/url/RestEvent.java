package io.demitasse.local.url;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.demitasse.local.http.HttpCall;
import io.demitasse.local.http.JsonTrees;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** An HTTP request in payload format 1.0, that of API Gateway's REST APIs with a proxy resource. */
final class RestEvent {
  private static final String RESOURCE = "/{proxy+}";

  /** There all the same for callers who have not signed their request. */
  private static final List<String> NO_IDENTITY =
      List.of(
          "accessKey",
          "accountId",
          "caller",
          "cognitoAuthenticationProvider",
          "cognitoAuthenticationType",
          "cognitoIdentityId",
          "cognitoIdentityPoolId",
          "principalOrgId",
          "user",
          "userArn");

  private RestEvent() {}

  static ObjectNode of(WebCall web, String account) {
    var call = web.call();
    var path = web.path();
    var event =
        JsonTrees.object()
            .put("resource", path.equals("/") ? "/" : RESOURCE)
            .put("path", path)
            .put("httpMethod", call.method());
    putHeaders(event, web);
    putQuery(event, call);
    if (path.equals("/")) {
      event.putNull("pathParameters");
    } else {
      event.putObject("pathParameters").put("proxy", path.substring(1));
    }
    event.putNull("stageVariables");
    event.set("requestContext", context(web, account));
    event.putNull("body");
    WebEvents.putBody(event, call, web.body().bytes());
    return event;
  }

  private static void putHeaders(ObjectNode event, WebCall web) {
    var call = web.call();
    var single = event.putObject("headers");
    var multi = event.putObject("multiValueHeaders");
    var names = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
    call.headers().forEach(field -> names.putIfAbsent(field.getName(), field.getName()));
    for (var name : names.values()) {
      var values = call.headers().getFields(name).stream().map(f -> f.getValue()).toList();
      single.put(name, values.getLast());
      values.forEach(multi.putArray(name)::add);
    }
    web.gatewayHeaders()
        .forEach((name, value) -> {
          var seen = names.getOrDefault(name, name);
          single.put(seen, value);
          multi.putArray(seen).add(value);
        });
  }

  private static void putQuery(ObjectNode event, HttpCall call) {
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

  private static ObjectNode context(WebCall web, String account) {
    var call = web.call();
    var now = Instant.now();
    var path = web.path();
    var context =
        JsonTrees.object()
            .put("accountId", account)
            .put("apiId", "local")
            .put("domainPrefix", "local")
            .put("extendedRequestId", web.requestId())
            .put("domainName", call.header("Host").orElse("localhost"))
            .put("httpMethod", call.method())
            .put("path", path)
            .put("protocol", "HTTP/1.1")
            .put("requestId", web.requestId())
            .put("requestTime", WebEvents.time(now))
            .put("requestTimeEpoch", now.toEpochMilli())
            .put("resourceId", "local")
            .put("resourcePath", path.equals("/") ? "/" : RESOURCE)
            .put("stage", "local");
    var identity = context.putObject("identity");
    NO_IDENTITY.forEach(identity::putNull);
    identity.put("sourceIp", "127.0.0.1").put("userAgent", call.header("User-Agent").orElse(""));
    return context;
  }
}
