package io.demitasse.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Streams, extensions, and what goes wrong on the way. */
class RuntimeApiStreamTest extends RuntimeApiFixture {
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
  void an_unknown_response_mode_is_refused_and_leaves_the_state_stuck() throws Exception {
    submit("id-1");
    next();
    var refused = post(answerTo("id-1"), "x", "Lambda-Runtime-Function-Response-Mode", "Streaming");
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("InvalidFunctionResponseMode");
    assertThat(next().statusCode()).isEqualTo(403);
  }
}
