package io.demitasse.junit.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request to an Application Load Balancer with the function as its target. */
public final class LoadBalancerEvent extends HttpEvent<LoadBalancerEvent> {
  private static final String HOST = "orders-1234567890." + REGION + ".elb.amazonaws.com";

  private boolean multiValue;

  LoadBalancerEvent() {}

  /** With lists of headers and parameters: the target group's attribute of that name is on. */
  public LoadBalancerEvent multiValueHeaders() {
    multiValue = true;
    return this;
  }

  @Override
  ObjectNode tree() {
    ObjectNode event = MAPPER.createObjectNode();
    event
        .putObject("requestContext")
        .putObject("elb")
        .put(
            "targetGroupArn",
            "arn:aws:elasticloadbalancing:%s:%s:targetgroup/orders/1234567890abcdef"
                .formatted(REGION, ACCOUNT));
    event.put("httpMethod", method());
    event.put("path", path());
    Map<String, List<String>> headers = new LinkedHashMap<>();
    headers(HOST).forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    Map<String, List<String>> query = new LinkedHashMap<>();
    // Other than API Gateway, a load balancer hands parameters on as they stand in the URL.
    query()
        .forEach((name, values) ->
            query.put(
                HttpApiEvent.encoded(name), values.stream().map(HttpApiEvent::encoded).toList()));
    if (multiValue) {
      putLists(event.putObject("multiValueQueryStringParameters"), query);
      putLists(event.putObject("multiValueHeaders"), headers);
    } else {
      putLast(event.putObject("queryStringParameters"), query);
      putLast(event.putObject("headers"), headers);
    }
    putBody(event);
    if (event.path("body").isNull()) {
      event.put("body", "");
    }
    return event;
  }
}
