package io.demitasse.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeApiTest {
  private static final String ARN = "arn:aws:lambda:us-east-1:000000000000:function:f";

  private final HttpClient http = HttpClient.newHttpClient();
  private final OnDemandSession session = new OnDemandSession();
  private final BufferedResponse response = new BufferedResponse();
  private RuntimeApiServer server;
  private String address;

  @BeforeEach
  void start() throws IOException {
    server = new RuntimeApiServer();
    address = server.open(session).address();
  }

  @AfterEach
  void stop() {
    session.close();
    server.close();
  }

  private Invocation submit(String id) {
    var event = Payload.json("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
    var request = InvocationRequest.of(id, ARN, event).withTraceId("Root=1-2-3");
    var invocation = new Invocation(request, Instant.ofEpochMilli(1234), response);
    session.submit(invocation);
    return invocation;
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body, String... headers)
      throws IOException, InterruptedException {
    var request = request(path).POST(HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + address + path));
  }

  private HttpResponse<String> next() throws IOException, InterruptedException {
    return get("/2018-06-01/runtime/invocation/next");
  }

  private static String answerTo(String id) {
    return "/2018-06-01/runtime/invocation/" + id + "/response";
  }

  private static String errorOf(String id) {
    return "/2018-06-01/runtime/invocation/" + id + "/error";
  }

  @Test
  void next_hands_out_the_event_with_its_headers() throws Exception {
    submit("id-1");
    var next = next();
    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(next.body()).isEqualTo("{\"a\":1}");
    var headers = next.headers();
    assertThat(headers.firstValue("Lambda-Runtime-Aws-Request-Id")).contains("id-1");
    assertThat(headers.firstValue("Lambda-Runtime-Deadline-Ms")).contains("1234");
    assertThat(headers.firstValue("Lambda-Runtime-Invoked-Function-Arn")).contains(ARN);
    assertThat(headers.firstValue("Lambda-Runtime-Trace-Id")).contains("Root=1-2-3");
    assertThat(headers.firstValue("Content-Type")).contains("application/json");
    assertThat(headers.firstValue("Lambda-Runtime-Client-Context")).isEmpty();
  }

  @Test
  void the_first_next_ends_the_initialisation() throws Exception {
    assertThat(session.initialised()).isNotDone();
    submit("id-1");
    next();
    assertThat(session.initialised()).isCompletedWithValue(Optional.empty());
  }

  @Test
  void a_repeated_next_gets_the_same_event() throws Exception {
    submit("id-1");
    assertThat(next().body()).isEqualTo(next().body());
  }

  @Test
  void an_answer_is_accepted_once() throws Exception {
    var invocation = submit("id-1");
    next();
    var accepted = post(answerTo("id-1"), "\"hi\"");
    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(accepted.body()).isEqualTo("{\"status\":\"OK\"}");
    assertThat(invocation.outcome()).isCompletedWithValue(new Outcome.Success());
    assertThat(response.payload().bytes()).asString().isEqualTo("\"hi\"");
    assertThat(post(answerTo("id-1"), "again").statusCode()).isEqualTo(403);
    assertThat(post(errorOf("id-1"), "{}").body())
        .contains("InvalidStateTransition")
        .contains("State transition from ResponseSent to InvocationErrorResponse failed");
  }

  @Test
  void an_invocation_is_finished_when_the_runtime_asks_for_more() throws Exception {
    var first = submit("id-1");
    next();
    post(answerTo("id-1"), "1");
    assertThat(first.finished()).isNotDone();
    var waiting =
        http.sendAsync(
            request("/2018-06-01/runtime/invocation/next").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(first.finished().get(5, TimeUnit.SECONDS)).isEqualTo(new Outcome.Success());
    submit("id-2");
    assertThat(waiting.get(5, TimeUnit.SECONDS).headers().map())
        .containsEntry("lambda-runtime-aws-request-id", List.of("id-2"));
  }

  @Test
  void an_answer_without_an_event_or_with_a_wrong_id_is_answered_with_400() throws Exception {
    assertThat(post(answerTo("id-1"), "x").statusCode()).isEqualTo(400);
    submit("id-1");
    next();
    var wrong = post(answerTo("id-2"), "x");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(wrong.body())
        .isEqualTo("{\"errorMessage\":\"Invalid request ID\",\"errorType\":\"InvalidRequestID\"}");
    assertThat(post(answerTo("id-1"), "x").statusCode()).isEqualTo(202);
  }

  @Test
  void the_answer_of_another_attempt_is_answered_with_410() throws Exception {
    submit("id-1");
    var attempt = next().headers().firstValue("Lambda-Runtime-Invocation-Id").orElseThrow();
    assertThat(post(answerTo("id-1"), "x", "Lambda-Runtime-Invocation-Id", "old").statusCode())
        .isEqualTo(410);
    assertThat(post(answerTo("id-1"), "x", "Lambda-Runtime-Invocation-Id", attempt).statusCode())
        .isEqualTo(202);
  }

  @Test
  void an_answer_may_have_exactly_6291556_bytes() throws Exception {
    submit("id-1");
    next();
    assertThat(post(answerTo("id-1"), "x".repeat(6291556)).statusCode()).isEqualTo(202);
  }

  @Test
  void a_longer_answer_is_answered_with_413_and_fails_the_invocation() throws Exception {
    var invocation = submit("id-1");
    next();
    var refused = post(answerTo("id-1"), "x".repeat(6291557));
    assertThat(refused.statusCode()).isEqualTo(413);
    assertThat(refused.body()).contains("RequestEntityTooLarge");
    assertThat(invocation.outcome().join())
        .isInstanceOfSatisfying(
            Outcome.Failure.class,
            f -> assertThat(f.errorType()).isEqualTo("Function.ResponseSizeTooLarge"));
    assertThat(post(errorOf("id-1"), "{}").statusCode()).isEqualTo(403);
    submit("id-2");
    assertThat(next().statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Runtime.NoSuchHandler, Runtime.NoSuchHandler",
    "my Function.Broken here, my Function.Broken here",
    "Function.lower, Function.Unknown",
    "java.lang.IllegalStateException, Runtime.Unknown",
  })
  void error_types_are_kept_or_replaced_by_the_platforms_rule(String sent, String kept)
      throws Exception {
    var invocation = submit("id-1");
    next();
    var accepted = post(errorOf("id-1"), "{\"x\":1}", "Lambda-Runtime-Function-Error-Type", sent);
    assertThat(accepted.statusCode()).isEqualTo(202);
    assertThat(invocation.outcome()).isCompletedWithValue(new Outcome.Failure(kept, "{\"x\":1}"));
  }

  @Test
  void an_initialisation_fails_once() throws Exception {
    var path = "/2018-06-01/runtime/init/error";
    assertThat(post(path, "{\"errorMessage\":\"no\"}").statusCode()).isEqualTo(202);
    assertThat(session.initialised().join())
        .contains(new Outcome.Failure("Runtime.Unknown", "{\"errorMessage\":\"no\"}"));
    assertThat(post(path, "{}").statusCode()).isEqualTo(403);
    assertThat(next().statusCode()).isEqualTo(403);
  }

  @Test
  void an_unknown_response_mode_is_refused_and_leaves_the_state_stuck() throws Exception {
    submit("id-1");
    next();
    var refused = post(answerTo("id-1"), "x", "Lambda-Runtime-Function-Response-Mode", "Streaming");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("InvalidFunctionResponseMode");
    assertThat(next().statusCode()).isEqualTo(403);
  }

  @Test
  void a_stream_may_fail_in_its_trailers() throws Exception {
    var invocation = submit("id-1");
    next();
    var error = "{\"errorMessage\":\"late\"}";
    var encoded = Base64.getEncoder().encodeToString(error.getBytes(StandardCharsets.UTF_8));
    var status =
        raw(
            "POST "
                + answerTo("id-1")
                + " HTTP/1.1\r\nHost: "
                + address
                + "\r\nLambda-Runtime-Function-Response-Mode: streaming\r\n"
                + "Transfer-Encoding: chunked\r\nContent-Type: text/plain\r\n"
                + "Trailer: Lambda-Runtime-Function-Error-Type,"
                + " Lambda-Runtime-Function-Error-Body\r\n\r\n"
                + "5\r\nhello\r\n6\r\n world\r\n0\r\n"
                + "Lambda-Runtime-Function-Error-Type: Function.Late\r\n"
                + "Lambda-Runtime-Function-Error-Body: "
                + encoded
                + "\r\n\r\n");
    assertThat(status).startsWith("HTTP/1.1 202");
    assertThat(response.payload().bytes()).asString().isEqualTo("hello world");
    assertThat(response.payload().contentType()).isEqualTo("text/plain");
    assertThat(invocation.outcome())
        .isCompletedWithValue(new Outcome.Failure("Function.Late", error));
  }

  @Test
  void an_answer_that_breaks_off_fails_the_invocation() throws Exception {
    var invocation = submit("id-1");
    next();
    try (var socket = connect()) {
      socket
          .getOutputStream()
          .write(
              ("POST "
                      + answerTo("id-1")
                      + " HTTP/1.1\r\nHost: "
                      + address
                      + "\r\nContent-Length: 100\r\n\r\nabc")
                  .getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      assertThat(invocation.outcome().get(5, TimeUnit.SECONDS))
          .isInstanceOfSatisfying(
              Outcome.Failure.class,
              f -> assertThat(f.errorType()).isEqualTo("Runtime.TruncatedResponse"));
    }
  }

  @Test
  void an_extension_registers_and_then_waits_until_the_end() throws Exception {
    var registered =
        post(
            "/2020-01-01/extension/register",
            "{\"events\":[]}",
            "Lambda-Extension-Name",
            "internal");
    assertThat(registered.statusCode()).isEqualTo(200);
    assertThat(session.extensions().present()).isTrue();
    var id = registered.headers().firstValue("Lambda-Extension-Identifier").orElseThrow();
    var waiting =
        http.sendAsync(
            request("/2020-01-01/extension/event/next")
                .header("Lambda-Extension-Identifier", id)
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(get("/2020-01-01/extension/event/next").statusCode()).isEqualTo(403);
    assertThat(waiting).isNotDone();
    session.close();
    assertThat(waiting.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
  }

  @Test
  void a_closed_session_ends_the_wait_for_an_event() throws Exception {
    var waiting =
        http.sendAsync(
            request("/2018-06-01/runtime/invocation/next").build(),
            HttpResponse.BodyHandlers.ofString());
    session.initialised().get(5, TimeUnit.SECONDS);
    session.close();
    assertThat(waiting.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(500);
  }

  @Test
  void a_web_page_cannot_take_an_event() throws Exception {
    submit("id-1");
    var stolen =
        http.send(
            request("/2018-06-01/runtime/invocation/next")
                .header("Origin", "https://example.org")
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(stolen.statusCode()).isEqualTo(403);
    assertThat(raw("GET /2018-06-01/runtime/invocation/next HTTP/1.1\r\nHost: evil.org\r\n\r\n"))
        .startsWith("HTTP/1.1 403");
  }

  private Socket connect() throws IOException {
    var uri = URI.create("http://" + address);
    return new Socket(uri.getHost(), uri.getPort());
  }

  private String raw(String request) throws IOException {
    try (var socket = connect()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      var buffer = new byte[1024];
      int length = socket.getInputStream().read(buffer);
      return new String(buffer, 0, length, StandardCharsets.US_ASCII);
    }
  }
}
