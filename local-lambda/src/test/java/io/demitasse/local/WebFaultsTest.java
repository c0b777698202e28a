package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.local.http.JsonTrees;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.FunctionUrlAuthType;
import software.amazon.awssdk.services.lambda.model.InvokeMode;

/** What once differed between web endpoints here and on AWS. */
@Tag("it")
class WebFaultsTest {
  private static final String PAGE = "http://localhost:5173";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  @AutoClose private static LocalLambda lambda;
  @AutoClose private static Client client;

  @BeforeAll
  static void start() throws IOException {
    lambda = LocalLambda.start(LocalLambdaOptions.ephemeral());
    client = new Client(lambda);
    client.createFunction("f", "echo");
    client.createFunction("buffered", "echo");
    client.createFunction("signed", "echo");
    client
        .sdk()
        .createFunctionUrlConfig(
            r -> r.functionName("signed").authType(FunctionUrlAuthType.AWS_IAM));
    client
        .sdk()
        .createFunctionUrlConfig(r ->
            r.functionName("buffered")
                .authType(FunctionUrlAuthType.NONE)
                .cors(c ->
                    c.allowOrigins(PAGE)
                        .allowMethods("GET")
                        .allowHeaders("x-color")
                        .exposeHeaders("x-size")
                        .allowCredentials(true)
                        .maxAge(60)));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(lambda.endpoint() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void an_address_without_a_slash_is_the_root() throws Exception {
    var event =
        JsonTrees.parse(send(request("/url/f?a=b")).body().getBytes(StandardCharsets.UTF_8));
    assertThat(event.get("rawPath").asText()).isEqualTo("/");
    assertThat(event.at("/queryStringParameters/a").asText()).isEqualTo("b");
  }

  @Test
  void events_have_what_the_gateway_adds() throws Exception {
    var url = JsonTrees.parse(send(request("/url/f/")).body().getBytes(StandardCharsets.UTF_8));
    assertThat(url.at("/headers/x-forwarded-for").asText()).isEqualTo("127.0.0.1");
    assertThat(url.at("/headers/x-forwarded-proto").asText()).isEqualTo("http");
    assertThat(url.at("/headers/x-forwarded-port").asInt()).isEqualTo(lambda.endpoint().getPort());
    assertThat(url.at("/headers/x-amzn-trace-id").asText()).startsWith("Root=1-");
    assertThat(url.at("/requestContext/domainPrefix").isTextual()).isTrue();
    assertThat(url.at("/requestContext/authentication").isNull()).isTrue();
    assertThat(url.at("/requestContext/http/sourceIp").asText()).isEqualTo("127.0.0.1");
    assertThat(url.at("/requestContext/http/userAgent").asText()).startsWith("Java");
  }

  @Test
  void events_of_rest_apis_have_what_the_gateway_adds() throws Exception {
    var answer = send(request("/rest/f?do=wrap").header("X-Forwarded-For", "10.0.0.1"));
    assertThat(answer.statusCode()).isEqualTo(200);
    var event = JsonTrees.parse(answer.body().getBytes(StandardCharsets.UTF_8));
    assertThat(event.get("path").asText()).isEqualTo("/");
    var port = Integer.toString(lambda.endpoint().getPort());
    for (var header :
        Map.of(
                "X-Forwarded-For", "10.0.0.1, 127.0.0.1",
                "X-Forwarded-Proto", "http",
                "X-Forwarded-Port", port)
            .entrySet()) {
      assertThat(event.at("/headers/" + header.getKey()).asText()).isEqualTo(header.getValue());
      assertThat(event.at("/multiValueHeaders/" + header.getKey()))
          .hasToString("[\"" + header.getValue() + "\"]");
    }
    assertThat(event.at("/headers/X-Amzn-Trace-Id").asText()).startsWith("Root=1-");
    var context = event.get("requestContext");
    assertThat(context.get("domainPrefix").isTextual()).isTrue();
    assertThat(context.get("domainName").asText()).isEqualTo("127.0.0.1:" + port);
    assertThat(answer.headers().firstValue("x-amzn-RequestId"))
        .contains(context.get("requestId").asText());
    var identity = context.get("identity");
    assertThat(identity.get("sourceIp").asText()).isEqualTo("127.0.0.1");
    assertThat(identity.get("userAgent").asText()).startsWith("Java");
    for (var nobody : new String[] {"accountId", "caller", "user", "userArn", "accessKey"}) {
      assertThat(identity.at("/" + nobody).isNull()).as(nobody).isTrue();
    }
  }

  @Test
  void a_url_for_callers_of_aws_says_who_called() throws Exception {
    var refused = send(request("/url/signed/"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).isEqualTo("{\"Message\":\"Forbidden\"}");
    var signature = "AWS4-HMAC-SHA256 Credential=AKID/20261126/us-east-1/lambda/aws4_request";
    var signed = send(request("/url/signed/").header("Authorization", signature));
    var event = JsonTrees.parse(signed.body().getBytes(StandardCharsets.UTF_8));
    assertThat(event.at("/requestContext/accountId").asText()).isEqualTo(LocalLambda.ACCOUNT);
    var caller = event.at("/requestContext/authorizer/iam");
    assertThat(caller.get("accessKey").asText()).isEqualTo("AKID");
    assertThat(caller.get("userArn").asText()).startsWith("arn:aws:iam::");
  }

  @Test
  void a_body_that_is_compressed_comes_in_base64_whatever_its_type() throws Exception {
    var event =
        send(
            request("/url/f/")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[] {31, -117, 8})));
    assertThat(event.body()).contains("\"isBase64Encoded\":true").contains("\"body\":\"H4sI\"");
  }

  @Test
  void a_trace_id_of_the_client_is_kept() throws Exception {
    var trace = "Root=1-00000001-000000000000000000000002";
    var event =
        JsonTrees.parse(
            send(request("/url/f/").header("X-Amzn-Trace-Id", trace))
                .body()
                .getBytes(StandardCharsets.UTF_8));
    assertThat(event.at("/headers/x-amzn-trace-id").asText()).isEqualTo(trace);
  }

  @Test
  void a_body_that_is_too_long_in_base64_is_refused() throws Exception {
    var body = HttpRequest.BodyPublishers.ofByteArray(new byte[5_000_000]);
    assertThat(send(request("/url/f/").POST(body)).statusCode()).isEqualTo(413);
    assertThat(send(request("/rest/f/").POST(body)).body())
        .isEqualTo("{\"message\":\"Request Too Long\"}");
    var text =
        HttpRequest.BodyPublishers.ofByteArray(
            "x".repeat(5_000_000).getBytes(StandardCharsets.UTF_8));
    assertThat(
            send(request("/url/f/").header("Content-Type", "text/plain").POST(text)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void a_buffered_url_waits_for_the_whole_answer() throws Exception {
    var whole = send(request("/url/buffered/?do=prelude"));
    assertThat(whole.statusCode()).isEqualTo(201);
    assertThat(whole.headers().firstValue("Content-Length")).contains("13");
    assertThat(whole.body()).isEqualTo("body and more");
    client
        .sdk()
        .updateFunctionUrlConfig(
            r -> r.functionName("buffered").invokeMode(InvokeMode.RESPONSE_STREAM));
    assertThat(send(request("/url/buffered/?do=prelude")).headers().firstValue("Content-Length"))
        .isEmpty();
    client
        .sdk()
        .updateFunctionUrlConfig(r -> r.functionName("buffered").invokeMode(InvokeMode.BUFFERED));
  }

  @Test
  void a_rest_api_waits_for_the_whole_answer() throws Exception {
    var whole = send(request("/rest/f/?do=prelude"));
    assertThat(whole.statusCode()).isEqualTo(201);
    assertThat(whole.headers().firstValue("Content-Length")).contains("13");
    assertThat(whole.body()).isEqualTo("body and more");
  }

  @Test
  void errors_of_rest_apis_have_a_message_in_lower_case() throws Exception {
    var missing = send(request("/rest/nobody/"));
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).startsWith("{\"message\":");
    client
        .sdk()
        .putFunctionConcurrency(r -> r.functionName("signed").reservedConcurrentExecutions(0));
    var throttled = send(request("/rest/signed/"));
    assertThat(throttled.statusCode()).isEqualTo(429);
    assertThat(throttled.body()).isEqualTo("{\"message\":\"Too Many Requests\"}");
    client.sdk().deleteFunctionConcurrency(r -> r.functionName("signed"));
  }

  @Test
  void a_preflight_request_is_answered_by_the_url_and_not_by_the_function() throws Exception {
    var answer =
        send(
            request("/url/buffered/?do=exit+1")
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "GET")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).contains("GET");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).contains("x-color");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).contains("true");
    assertThat(answer.headers().firstValue("Access-Control-Max-Age")).contains("60");
  }

  @Test
  void answers_say_which_page_may_read_them() throws Exception {
    var allowed = send(request("/url/buffered/").header("Origin", PAGE));
    assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
    assertThat(allowed.headers().firstValue("Access-Control-Expose-Headers")).contains("x-size");
    var other = send(request("/url/buffered/").header("Origin", "http://localhost:1"));
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
  }

  @Test
  void an_answer_that_cannot_be_sent_is_an_error_and_not_an_empty_success() throws Exception {
    for (var what : new String[] {"object", "bad"}) {
      assertThat(send(request("/url/f/?do=" + what)).statusCode()).isEqualTo(502);
      var rest = send(request("/rest/f/?do=" + what));
      assertThat(rest.statusCode()).isEqualTo(502);
      assertThat(rest.body()).isEqualTo("{\"message\":\"Internal server error\"}");
    }
  }

  @Test
  void every_answer_has_a_request_id() throws Exception {
    for (var path :
        new String[] {"/url/f/", "/url/nobody/", "/rest/f/", "/2015-03-31/functions", "/nothing"}) {
      assertThat(send(request(path)).headers().firstValue("x-amzn-RequestId")).as(path).isPresent();
    }
    assertThat(
            send(request("/url/f/").header("Origin", "https://example.org"))
                .headers()
                .firstValue("x-amzn-RequestId"))
        .isPresent();
  }
}
