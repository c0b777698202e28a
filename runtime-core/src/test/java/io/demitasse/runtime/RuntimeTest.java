package io.demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.functions.CloseableHandler;
import io.demitasse.functions.Handlers;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.LogManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole runtime against a Runtime API on a socket. */
class RuntimeTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();

  private int run(FakeRuntimeApi api, String handler) {
    return run(api, handler, Map.of());
  }

  private int run(FakeRuntimeApi api, String handler, Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put("AWS_LAMBDA_RUNTIME_API", api.started().address());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "fun");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    environment.put("_HANDLER", handler);
    return new FunctionRuntime(environment, log).run();
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

    assertThatThrownBy(() -> run(api, handler("outOfMemory")))
        .isInstanceOf(UnusableJvmException.class);

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
        new FunctionRuntime(
                Map.of("AWS_LAMBDA_RUNTIME_API", "localhost", "_HANDLER", handler("map")), log)
            .run();

    assertThat(exit).isEqualTo(1);
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("must be host:port");
  }

  @Test
  void a_refusal_that_comes_while_the_answer_is_still_being_written_is_survived()
      throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi()
            .event("r1", "\"" + "x".repeat(6_000_000) + "\"")
            .refusesUnread(413)
            .refusesUnread(413)
            .event("r2", "{}")
            .accepts();

    run(api, handler("bytes"));

    assertThat(api.posts().getLast().line()).contains("/r2/response");
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("request r1");
  }

  @Test
  void a_stream_that_the_platform_cuts_off_fails_its_own_invocation_only() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi().event("r1", "{}").refusesUnread(410).event("r2", "{}").accepts();

    run(api, handler("streamsMuch"));

    assertThat(api.posts().getLast().line()).contains("/r2/");
  }

  @Test
  void json_records_carry_time_level_and_request_and_are_filtered_by_level() throws IOException {
    run(
        oneEvent("{}"),
        handler("logs"),
        Map.of("AWS_LAMBDA_LOG_FORMAT", "json", "AWS_LAMBDA_LOG_LEVEL", "warn"));

    assertThat(log.toString(StandardCharsets.UTF_8).lines().limit(3))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .matches(
                        "\\{\"timestamp\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\","
                            + "\"message\":\"plain\\\\nλ\",\"level\":\"INFO\","
                            + "\"AWSRequestId\":\"r1\"}"),
            line -> assertThat(line).contains("\"message\":\"bad\",\"level\":\"ERROR\""),
            line -> assertThat(line).contains("\"message\":\"null\""));
  }

  @Test
  void text_records_are_one_line_each_with_their_level_if_they_have_one() throws IOException {
    run(
        oneEvent("{}"),
        handler("logs"),
        Map.of("AWS_LAMBDA_LOG_FORMAT", "yaml", "AWS_LAMBDA_LOG_LEVEL", "loud"));

    assertThat(log.toString(StandardCharsets.UTF_8))
        .startsWith("plain\rλ\n[DEBUG] detail\n[ERROR] bad\nnull\n");
  }

  @Test
  void java_util_logging_and_system_logger_go_the_same_way() throws IOException {
    LogManager.getLogManager().reset();
    new JulConfiguration();

    run(oneEvent("{}"), handler("logsOtherwise"), Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON"));

    assertThat(log.toString(StandardCharsets.UTF_8).lines().limit(2))
        .satisfiesExactly(
            line ->
                assertThat(line)
                    .contains("\"message\":\"jul 1\",\"level\":\"WARN\",\"AWSRequestId\":\"r1\"")
                    .contains("\"errorType\":\"java.io.IOException\",\"errorMessage\":\"disk\""),
            line -> assertThat(line).contains("\"message\":\"system\",\"level\":\"INFO\""));
  }

  @Test
  void an_exception_that_resists_being_reported_is_reported() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi().event("r1", "{}").accepts().event("r2", "{}").accepts();

    run(api, handler("failsNastily"));

    assertThat(api.posts()).hasSize(2);
    assertThat(api.posts().getLast().body())
        .contains("its message cannot be read")
        .contains("io.demitasse.functions.Handlers$Nasty");
  }

  @Test
  void causes_in_a_circle_are_told_once() throws IOException {
    FakeRuntimeApi api = oneEvent("{}");

    run(api, handler("failsInACircle"));

    assertThat(api.posts().getFirst().body()).containsOnlyOnce("\"errorMessage\":\"inner\"");
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("(already shown above)");
  }

  @Test
  void the_trace_of_a_failed_handler_shows_no_frame_of_the_runtime() throws IOException {
    FakeRuntimeApi api = oneEvent("{}");

    run(api, handler("fails"));

    assertThat(api.posts().getFirst().body() + log)
        .doesNotContain("io.demitasse.runtime", "reflect");
  }

  @Test
  void the_type_of_a_failure_is_one_that_the_platform_keeps() throws IOException {
    FakeRuntimeApi api = oneEvent("{}");

    run(api, handler("fails"));

    assertThat(api.posts().getFirst().headers())
        .containsEntry("Lambda-Runtime-Function-Error-Type", "Function.IllegalStateException");
  }

  @Test
  void what_a_handler_does_to_its_thread_ends_with_the_invocation() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi().event("r1", "{}").accepts().event("r2", "{}").accepts();

    run(api, handler("disturbs"));

    assertThat(api.posts().get(1).body()).isEqualTo(api.posts().get(0).body());
  }

  @Test
  void ten_thousand_events_leave_no_thread_and_no_descriptor_behind() throws IOException {
    FakeRuntimeApi api = new FakeRuntimeApi();
    for (int i = 0; i < 10_000; i++) {
      api.event("r" + i, "{}", "Lambda-Runtime-Trace-Id: Root=" + i);
      api.says("HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n");
    }

    run(api, handler("counts"));

    assertThat(api.posts()).hasSize(10_000);
    // Threads of other tests may still end meanwhile.
    assertThat(count(api, 9_999, 0)).as("descriptors").isLessThanOrEqualTo(count(api, 99, 0));
    assertThat(count(api, 9_999, 1)).as("threads").isLessThanOrEqualTo(count(api, 99, 1));
  }

  private static int count(FakeRuntimeApi api, int event, int position) {
    String body = api.posts().get(event).body();
    return Integer.parseInt(body.substring(1, body.length() - 1).split(" ", -1)[position]);
  }

  @Test
  void a_handler_that_is_closeable_asks_for_notice_of_the_end() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi()
            .says("HTTP/1.1 200 OK\r\nLambda-Extension-Identifier: e1\r\nContent-Length: 0\r\n\r\n")
            .says("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
            .event("r1", "{}")
            .accepts();

    run(api, CloseableHandler.class.getName());

    assertThat(api.requests().getFirst().line())
        .isEqualTo("POST /2020-01-01/extension/register HTTP/1.1");
    assertThat(api.requests().getFirst().body()).isEqualTo("{\"events\":[]}");
  }

  @Test
  void managed_instances_are_polled_by_as_many_workers_as_they_ask_for() throws Exception {
    try (ParallelRuntimeApi api = new ParallelRuntimeApi(3)) {
      int exit =
          new FunctionRuntime(
                  Map.of(
                      "AWS_LAMBDA_RUNTIME_API", api.address(),
                      "AWS_LAMBDA_MAX_CONCURRENCY", "3",
                      "_HANDLER", handler("meets")),
                  log)
              .run();

      assertThat(exit).isEqualTo(1);
      assertThat(api.answers()).containsExactlyInAnyOrder("\"r1\"", "\"r2\"", "\"r3\"");
    }
  }
}
