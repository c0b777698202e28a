package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A request to a REST API, or to an HTTP API with payload format 1.0. */
public final class ApiGatewayRestEvent extends HttpEvent<ApiGatewayRestEvent> {
  static final DateTimeFormatter ACCESS_LOG_TIME =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final String API = "1234567890";
  private static final String HOST = API + ".execute-api." + REGION + ".amazonaws.com";

  private String stage = "prod";
  private Optional<String> resource = Optional.empty();
  private Map<String, ?> authorizer = Map.of();

  ApiGatewayRestEvent() {}

  /** The stage; {@code prod} if nothing is said. */
  public ApiGatewayRestEvent stage(String name) {
    stage = name;
    return this;
  }

  /** The resource, such as {@code /orders/{id}}; else the path. */
  public ApiGatewayRestEvent resource(String template) {
    resource = Optional.of(template);
    return this;
  }

  /** What an authorizer says of the caller; {@code claims} for one of Cognito. */
  public ApiGatewayRestEvent authorizer(Map<String, ?> context) {
    authorizer = context;
    return this;
  }

  @Override
  ObjectNode tree() {
    ObjectNode event = MAPPER.createObjectNode();
    event.put("resource", resource.orElse(path()));
    event.put("path", path());
    event.put("httpMethod", method());
    putLast(event.putObject("headers"), headers(HOST));
    putLists(event.putObject("multiValueHeaders"), headers(HOST));
    if (query().isEmpty()) {
      event.putNull("queryStringParameters").putNull("multiValueQueryStringParameters");
    } else {
      putLast(event.putObject("queryStringParameters"), query());
      putLists(event.putObject("multiValueQueryStringParameters"), query());
    }
    event.set(
        "pathParameters", pathParameters().isEmpty() ? null : MAPPER.valueToTree(pathParameters()));
    event.putNull("stageVariables");
    event.set("requestContext", context());
    putBody(event);
    return event;
  }

  private ObjectNode context() {
    ObjectNode context = MAPPER.createObjectNode();
    context.put("resourceId", "123456");
    context.put("resourcePath", resource.orElse(path()));
    context.put("httpMethod", method());
    context.put("extendedRequestId", "WAbcDEFGhijklmn=");
    context.put("requestTime", ACCESS_LOG_TIME.format(time()));
    context.put("path", "/" + stage + path());
    context.put("accountId", ACCOUNT);
    context.put("protocol", "HTTP/1.1");
    context.put("stage", stage);
    context.put("domainPrefix", API);
    context.put("requestTimeEpoch", time().toEpochMilli());
    context.put("requestId", "c6af9ac6-7b61-11e6-9a41-93e8deadbeef");
    ObjectNode identity = context.putObject("identity");
    for (String absent :
        new String[] {
          "cognitoIdentityPoolId",
          "accountId",
          "cognitoIdentityId",
          "caller",
          "accessKey",
          "cognitoAuthenticationType",
          "cognitoAuthenticationProvider",
          "userArn",
          "user"
        }) {
      identity.putNull(absent);
    }
    identity.put("sourceIp", sourceIp()).put("userAgent", USER_AGENT);
    context.put("domainName", HOST);
    context.put("apiId", API);
    if (!authorizer.isEmpty()) {
      context.set("authorizer", MAPPER.valueToTree(authorizer));
    }
    return context;
  }
}
