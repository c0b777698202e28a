package io.demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.functions.Handlers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole runtime against a Runtime API on a socket. */
class RuntimeTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  private int run(FakeRuntimeApi api, String handler) {
    return Main.run(
        Map.of(
            "AWS_LAMBDA_RUNTIME_API",
            api.started().address(),
            "AWS_LAMBDA_FUNCTION_NAME",
            "fun",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "512",
            "_HANDLER",
            handler),
        new RuntimeLog(new PrintStream(log, true, StandardCharsets.UTF_8)));
  }

  private static String handler(String method) {
    return Handlers.class.getName() + "::" + method;
  }

  private static FakeRuntimeApi oneEvent(String event, String... headers) throws IOException {
    return new FakeRuntimeApi().event("r1", event, headers).accepts();
  }

  @Test
  void events_are_served_one_after_the_other_over_one_connection() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi().event("r1", "{\"a\":1}").accepts().event("r2", "{}").accepts();

    assertThat(run(api, handler("map"))).isEqualTo(1);

    assertThat(api.posts())
        .extracting(FakeRuntimeApi.Request::line, FakeRuntimeApi.Request::body)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "POST /2018-06-01/runtime/invocation/r1/response HTTP/1.1", "{\"a\":1}"),
            org.assertj.core.groups.Tuple.tuple(
                "POST /2018-06-01/runtime/invocation/r2/response HTTP/1.1", "{}"));
    assertThat(api.connections()).isEqualTo(1);
  }

  @Test
  void a_six_megabyte_event_comes_back_whole() throws IOException {
    String event = "\"" + "λ".repeat(3_000_000) + "\"";
    FakeRuntimeApi api = oneEvent(event);

    run(api, handler("bytes"));

    assertThat(api.posts().getFirst().body()).isEqualTo(event);
  }

  @Test
  void the_context_tells_of_this_invocation_and_nothing_of_the_last() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi()
            .event("r1", "{}", "Lambda-Runtime-Trace-Id: Root=1", "lambda-runtime-aws-tenant-id: t")
            .accepts()
            .event("r2", "{}", "Lambda-Runtime-Trace-Id:", "Lambda-Runtime-Deadline-Ms: soon")
            .accepts();

    run(api, handler("about"));

    assertThat(api.posts())
        .extracting(FakeRuntimeApi.Request::body)
        .containsExactly("\"fun 512 r1 t Root=1\"", "\"fun 512 r2 null null\"");
  }

  @Test
  void an_interrupt_left_behind_does_not_reach_the_next_event() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi().event("r1", "{}").accepts().event("r2", "{}").accepts();

    run(api, handler("interrupted"));

    assertThat(api.posts())
        .extracting(FakeRuntimeApi.Request::body)
        .containsOnly("\"interrupted before: false\"");
  }

  @Test
  void a_malformed_client_context_fails_its_own_invocation_only() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi()
            .event("r1", "{}", "Lambda-Runtime-Client-Context: {nope")
            .accepts()
            .event("r2", "{}", "Lambda-Runtime-Client-Context: {\"custom\":{\"k\":\"v\"}}")
            .accepts();

    run(api, handler("custom"));

    assertThat(api.posts().get(0).line()).contains("/r1/error");
    assertThat(api.posts().get(0).body()).contains("Lambda-Runtime-Client-Context");
    assertThat(api.posts().get(1).body()).isEqualTo("\"{k=v}\"");
  }

  @Test
  void an_exception_is_reported_with_its_cause_and_the_loop_goes_on() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi().event("r1", "{}").accepts().event("r2", "{}").accepts();

    run(api, handler("fails"));

    assertThat(api.posts()).hasSize(2);
    FakeRuntimeApi.Request post = api.posts().getFirst();
    assertThat(post.line()).isEqualTo("POST /2018-06-01/runtime/invocation/r1/error HTTP/1.1");
    assertThat(post.body())
        .startsWith(
            "{\"errorMessage\":\"no λ\",\"errorType\":\"java.lang.IllegalStateException\","
                + "\"stackTrace\":[\"io.demitasse")
        .contains("\"cause\":{\"errorMessage\":\"disk\",\"errorType\":\"java.io.IOException\"");
    assertThat(post.headers().get("Lambda-Runtime-Function-XRay-Error-Cause"))
        .contains("\"message\":\"no \\u03BB\"");
  }

  @Test
  void a_stack_overflow_is_reported_and_survived() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi().event("r1", "{}").accepts().event("r2", "{}").accepts();

    run(api, handler("overflows"));

    assertThat(api.posts()).hasSize(2);
    assertThat(api.posts().getLast().body()).contains("java.lang.StackOverflowError");
  }

  @Test
  void after_an_out_of_memory_error_no_further_event_is_taken() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi().event("r1", "{}").accepts().event("r2", "{}").accepts();

    assertThat(run(api, handler("outOfMemory"))).isEqualTo(1);

    assertThat(api.posts()).hasSize(1);
    assertThat(api.posts().getFirst().line()).endsWith("/r1/error HTTP/1.1");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 410, 413})
  void an_answer_that_is_refused_is_logged_and_the_next_event_asked_for(int status)
      throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi().event("r1", "{}").refuses(status).event("r2", "{}").accepts();

    run(api, handler("map"));

    assertThat(api.posts()).hasSize(2);
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("r1").contains("" + status);
  }

  @Test
  void after_a_500_the_process_ends_with_an_error() throws IOException {
    FakeRuntimeApi api = new FakeRuntimeApi().event("r1", "{}").refuses(500).event("r2", "{}");

    assertThat(run(api, handler("map"))).isEqualTo(1);

    assertThat(api.requests()).hasSize(2);
  }

  @Test
  void the_attempt_is_named_in_the_answer() throws IOException {
    FakeRuntimeApi api = oneEvent("{}", "Lambda-Runtime-Invocation-Id: attempt-7");

    run(api, handler("map"));

    assertThat(api.posts().getFirst().headers())
        .containsEntry("Lambda-Runtime-Invocation-Id", "attempt-7");
  }

  @Test
  void a_connection_that_died_between_two_events_is_replaced() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi()
            .event("r1", "{}")
            .accepts()
            .hangsUp()
            .event("r2", "{}")
            .hangsUp()
            .accepts();

    run(api, handler("map"));

    assertThat(api.posts())
        .extracting(FakeRuntimeApi.Request::line)
        .containsExactly(
            "POST /2018-06-01/runtime/invocation/r1/response HTTP/1.1",
            "POST /2018-06-01/runtime/invocation/r2/response HTTP/1.1",
            "POST /2018-06-01/runtime/invocation/r2/response HTTP/1.1");
    assertThat(api.connections()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "::m", "No::", "no.Such::method", "java.lang.Thread::nope"})
  void a_handler_that_cannot_be_bound_is_an_init_error(String handler) throws IOException {
    FakeRuntimeApi api = new FakeRuntimeApi().accepts();

    assertThat(run(api, handler)).isEqualTo(1);

    FakeRuntimeApi.Request post = api.posts().getFirst();
    assertThat(post.line()).isEqualTo("POST /2018-06-01/runtime/init/error HTTP/1.1");
    assertThat(post.headers().get("Lambda-Runtime-Function-Error-Type"))
        .matches("Runtime\\.[A-Z][a-zA-Z]+");
  }

  @Test
  void a_stream_is_sent_in_chunks() throws IOException {
    FakeRuntimeApi api = oneEvent("{}");

    run(api, handler("streams"));

    FakeRuntimeApi.Request post = api.posts().getFirst();
    assertThat(post.headers())
        .containsEntry("Lambda-Runtime-Function-Response-Mode", "streaming")
        .containsEntry("Content-Type", "text/plain");
    assertThat(post.body()).isEqualTo("one two");
  }

  @Test
  void a_streamed_http_response_begins_with_status_headers_and_cookies() throws IOException {
    FakeRuntimeApi api = oneEvent("{}");

    run(api, handler("streamsHttp"));

    assertThat(api.posts().getFirst().headers())
        .containsEntry("Content-Type", "application/vnd.awslambda.http-integration-response");
    assertThat(api.posts().getFirst().body())
        .isEqualTo(
            "{\"statusCode\":404,\"headers\":{\"content-type\":\"text/plain\"},"
                + "\"cookies\":[\"a=b\"]}\0\0\0\0\0\0\0\0gone");
  }

  @Test
  void an_error_after_the_first_byte_of_a_stream_is_told_in_trailers() throws IOException {
    FakeRuntimeApi api = oneEvent("{}");

    run(api, handler("streamsThenFails"));

    FakeRuntimeApi.Request post = api.posts().getFirst();
    assertThat(post.body()).isEqualTo("half");
    String body = post.headers().get("Lambda-Runtime-Function-Error-Body");
    assertThat(new String(java.util.Base64.getDecoder().decode(body), StandardCharsets.UTF_8))
        .contains("pulled the plug");
  }

  @Test
  void an_address_that_is_none_is_named() {
    int exit =
        Main.run(
            Map.of("AWS_LAMBDA_RUNTIME_API", "localhost", "_HANDLER", handler("map")),
            new RuntimeLog(new PrintStream(log, true, StandardCharsets.UTF_8)));

    assertThat(exit).isEqualTo(1);
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("must be host:port");
  }
}
