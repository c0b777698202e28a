package io.demitasse.junit.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.ApplicationLoadBalancerRequestEvent;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Requests of HTTP, as the official classes and as maps. */
final class HttpEventsTest {
  private static final Instant NOON = Instant.parse("2026-06-07T12:00:00Z");

  @Test
  void a_rest_api_has_its_request_twice() {
    ApiGatewayRestEvent event =
        Events.restApi()
            .method("post")
            .path("/orders/7")
            .resource("/orders/{id}")
            .pathParameter("id", "7")
            .query("sort", "up")
            .query("sort", "down")
            .header("X-Kind", "a")
            .header("X-Kind", "b")
            .jsonBody(Map.of("count", 2))
            .stage("test")
            .sourceIp("198.51.100.1")
            .authorizer(Map.of("claims", Map.of("sub", "ada")))
            .time(NOON);

    APIGatewayProxyRequestEvent read = event.as(APIGatewayProxyRequestEvent.class);
    assertThat(read.getHttpMethod()).isEqualTo("POST");
    assertThat(read.getPath()).isEqualTo("/orders/7");
    assertThat(read.getResource()).isEqualTo("/orders/{id}");
    assertThat(read.getPathParameters()).containsExactly(Map.entry("id", "7"));
    assertThat(read.getQueryStringParameters()).containsExactly(Map.entry("sort", "down"));
    assertThat(read.getMultiValueQueryStringParameters())
        .containsEntry("sort", List.of("up", "down"));
    assertThat(read.getHeaders()).containsEntry("X-Kind", "b").containsKey("Host");
    assertThat(read.getMultiValueHeaders()).containsEntry("X-Kind", List.of("a", "b"));
    assertThat(read.getHeaders()).containsEntry("Content-Type", "application/json");
    assertThat(read.getBody()).isEqualTo("{\"count\":2}");
    assertThat(read.getIsBase64Encoded()).isFalse();
    assertThat(read.getRequestContext().getStage()).isEqualTo("test");
    assertThat(read.getRequestContext().getPath()).isEqualTo("/test/orders/7");
    assertThat(read.getRequestContext().getAccountId()).isEqualTo("123456789012");
    assertThat(read.getRequestContext().getRequestTime()).isEqualTo("07/Jun/2026:12:00:00 +0000");
    assertThat(read.getRequestContext().getRequestTimeEpoch()).isEqualTo(NOON.toEpochMilli());
    assertThat(read.getRequestContext().getIdentity().getSourceIp()).isEqualTo("198.51.100.1");
    assertThat(read.getRequestContext().getAuthorizer())
        .containsEntry("claims", Map.of("sub", "ada"));
    assertThat(event.toMap()).containsEntry("httpMethod", "POST");
  }

  @Test
  void a_rest_api_says_null_for_what_the_request_lacks() {
    Map<String, ?> event = Events.restApi().toMap();

    assertThat(event).containsEntry("queryStringParameters", null).containsEntry("body", null);
    assertThat(Events.restApi().as(APIGatewayProxyRequestEvent.class).getBody()).isNull();
  }

  @Test
  void an_http_api_joins_values_and_leaves_out_what_the_request_lacks() {
    HttpApiEvent event =
        Events.httpApi()
            .method("PUT")
            .path("/orders/7")
            .routeKey("PUT /orders/{id}")
            .pathParameter("id", "7")
            .query("q", "a b")
            .query("q", "ü")
            .header("X-Kind", "a")
            .header("X-Kind", "b")
            .cookie("session=42")
            .body(new byte[] {0, -1})
            .authorizer(Map.of("jwt", Map.of("claims", Map.of("sub", "ada"), "scopes", List.of())))
            .time(NOON);

    APIGatewayV2HTTPEvent read = event.as(APIGatewayV2HTTPEvent.class);
    assertThat(read.getVersion()).isEqualTo("2.0");
    assertThat(read.getRouteKey()).isEqualTo("PUT /orders/{id}");
    assertThat(read.getRawPath()).isEqualTo("/orders/7");
    assertThat(read.getRawQueryString()).isEqualTo("q=a+b&q=%C3%BC");
    assertThat(read.getQueryStringParameters()).containsEntry("q", "a b,ü");
    assertThat(read.getHeaders()).containsEntry("x-kind", "a,b");
    assertThat(read.getCookies()).containsExactly("session=42");
    assertThat(read.getPathParameters()).containsEntry("id", "7");
    assertThat(Base64.getDecoder().decode(read.getBody())).containsExactly(0, -1);
    assertThat(read.getIsBase64Encoded()).isTrue();
    assertThat(read.getRequestContext().getHttp().getMethod()).isEqualTo("PUT");
    assertThat(read.getRequestContext().getTimeEpoch()).isEqualTo(NOON.toEpochMilli());
    assertThat(read.getRequestContext().getAuthorizer().getJwt().getClaims())
        .containsEntry("sub", "ada");
    assertThat(Events.httpApi().toMap())
        .doesNotContainKeys("body", "cookies", "queryStringParameters", "pathParameters");
  }

  @Test
  void a_stage_of_an_http_api_is_in_the_path() {
    APIGatewayV2HTTPEvent read =
        Events.httpApi().stage("test").path("/a").as(APIGatewayV2HTTPEvent.class);

    assertThat(read.getRawPath()).isEqualTo("/test/a");
    assertThat(read.getRequestContext().getStage()).isEqualTo("test");
  }

  @Test
  void a_function_url_is_called_by_nobody_in_particular() {
    APIGatewayV2HTTPEvent read =
        Events.functionUrl().path("/a").body("hi").as(APIGatewayV2HTTPEvent.class);

    assertThat(read.getRequestContext().getAccountId()).isEqualTo("anonymous");
    assertThat(read.getRequestContext().getDomainName()).endsWith(".lambda-url.us-east-1.on.aws");
    assertThat(read.getHeaders()).containsEntry("host", read.getRequestContext().getDomainName());
    assertThat(read.getRouteKey()).isEqualTo("$default");
    assertThat(read.getBody()).isEqualTo("hi");
  }

  @Test
  void a_load_balancer_leaves_parameters_encoded() {
    LoadBalancerEvent event = Events.loadBalancer().path("/a").query("q", "a b").query("q", "ü");

    ApplicationLoadBalancerRequestEvent read = event.as(ApplicationLoadBalancerRequestEvent.class);
    assertThat(read.getHttpMethod()).isEqualTo("GET");
    assertThat(read.getQueryStringParameters()).containsExactly(Map.entry("q", "%C3%BC"));
    assertThat(read.getHeaders()).containsEntry("x-forwarded-port", "443");
    assertThat(read.getMultiValueHeaders()).isNull();
    assertThat(read.getBody()).isEmpty();
    assertThat(read.getRequestContext().getElb().getTargetGroupArn())
        .startsWith("arn:aws:elasticloadbalancing:us-east-1:123456789012:targetgroup/");

    read = event.multiValueHeaders().as(ApplicationLoadBalancerRequestEvent.class);
    assertThat(read.getMultiValueQueryStringParameters())
        .containsEntry("q", List.of("a+b", "%C3%BC"));
    assertThat(read.getMultiValueHeaders()).containsEntry("x-forwarded-port", List.of("443"));
    assertThat(read.getHeaders()).isNull();
  }

  @Test
  void a_header_of_the_test_takes_the_place_of_the_proxys() {
    Map<String, String> headers =
        Events.restApi()
            .header("host", "shop.example.com")
            .as(APIGatewayProxyRequestEvent.class)
            .getHeaders();

    assertThat(headers).containsEntry("host", "shop.example.com").doesNotContainKey("Host");
  }
}
