package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("it")
class HttpFrontTest {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  @AutoClose private static LocalLambda lambda;
  @AutoClose private static Client client;

  @BeforeAll
  static void start() throws IOException {
    lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
    client = new Client(lambda);
    client.createFunction("f", "echo");
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(lambda.endpoint() + path));
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static JsonNode event(HttpRequest.Builder request) throws Exception {
    return JsonTrees.parse(send(request).body());
  }

  @Test
  void a_url_hands_the_request_over_in_payload_format_2_0() throws Exception {
    var event =
        event(
            request("/url/f/a%20b/c?x=1&x=2&y=%20")
                .header("Cookie", "k=v; l=w")
                .header("X-Two", "1")
                .header("X-Two", "2")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("hello")));
    assertThat(event.get("version").asText()).isEqualTo("2.0");
    assertThat(event.get("rawPath").asText()).isEqualTo("/a%20b/c");
    assertThat(event.get("rawQueryString").asText()).isEqualTo("x=1&x=2&y=%20");
    assertThat(event.at("/queryStringParameters/x").asText()).isEqualTo("1,2");
    assertThat(event.at("/queryStringParameters/y").asText()).isEqualTo(" ");
    assertThat(event.at("/headers/x-two").asText()).isEqualTo("1,2");
    assertThat(event.get("cookies")).hasToString("[\"k=v\",\"l=w\"]");
    assertThat(event.get("body").asText()).isEqualTo("hello");
    assertThat(event.get("isBase64Encoded").asBoolean()).isFalse();
    assertThat(event.at("/requestContext/http/method").asText()).isEqualTo("POST");
    assertThat(event.at("/requestContext/time").asText())
        .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
  }

  @Test
  void a_binary_body_comes_in_base64() throws Exception {
    var event =
        event(
            request("/url/f/")
                .header("Content-Type", "image/png")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {0, 1, 2})));
    assertThat(event.get("body").asText()).isEqualTo("AAEC");
    assertThat(event.get("isBase64Encoded").asBoolean()).isTrue();
  }

  @Test
  void the_rest_route_hands_the_request_over_in_payload_format_1_0() throws Exception {
    var event = event(request("/rest/f/some/path?do=wrap&number=50&number=51"));
    assertThat(event.get("httpMethod").asText()).isEqualTo("GET");
    assertThat(event.get("path").asText()).isEqualTo("/some/path");
    assertThat(event.at("/pathParameters/proxy").asText()).isEqualTo("some/path");
    assertThat(event.at("/queryStringParameters/number").asText()).isEqualTo("51");
    assertThat(event.at("/multiValueQueryStringParameters/number")).hasToString("[\"50\",\"51\"]");
    assertThat(event.at("/requestContext/resourcePath").asText()).isEqualTo("/{proxy+}");
    assertThat(event.get("body").isNull()).isTrue();
  }

  @Test
  void a_rest_api_wants_an_answer_with_a_status_code() throws Exception {
    assertThat(send(request("/rest/f/?do=env+GREETING")).statusCode()).isEqualTo(502);
    assertThat(send(request("/rest/f/?do=answer")).statusCode()).isEqualTo(404);
  }

  @Test
  void an_answer_with_a_status_code_is_taken_apart() throws Exception {
    var response = send(request("/url/f/?do=answer"));
    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).containsExactly(0, 1, 2);
    assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
    assertThat(response.headers().allValues("x-many")).containsExactly("1", "2");
    assertThat(response.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
  }

  @Test
  void any_other_answer_is_the_body() throws Exception {
    var response = send(request("/url/f/?do=env+GREETING"));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(response.body()).asString().isEqualTo("\"hello\"");
  }

  @Test
  void a_streamed_answer_arrives_with_status_headers_and_cookies() throws Exception {
    var response = send(request("/url/f/?do=prelude"));
    assertThat(response.statusCode()).isEqualTo(201);
    assertThat(response.headers().firstValue("X-Color")).contains("red");
    assertThat(response.headers().allValues("Set-Cookie")).containsExactly("a=1");
    assertThat(response.body()).asString().isEqualTo("body and more");
    assertThat(send(request("/url/f/?do=stream")).body()).asString().isEqualTo("one two three");
  }

  @Test
  void a_failing_function_is_answered_with_502() throws Exception {
    assertThat(send(request("/url/f/?do=exit+1")).statusCode()).isEqualTo(502);
    assertThat(send(request("/url/f/?do=error")).statusCode()).isEqualTo(502);
    assertThat(send(request("/url/nobody/")).statusCode()).isEqualTo(404);
  }

  @Test
  void pages_of_other_sites_are_refused() throws Exception {
    var path = "/url/f/?do=served";
    assertThat(send(request(path).header("Origin", "https://example.org")).statusCode())
        .isEqualTo(403);
    assertThat(send(request(path).header("Origin", "null")).statusCode()).isEqualTo(403);
    assertThat(send(request(path).header("Sec-Fetch-Site", "cross-site")).statusCode())
        .isEqualTo(403);
    assertThat(send(request(path).header("Origin", "http://localhost:3000")).statusCode())
        .isEqualTo(200);
  }
}
