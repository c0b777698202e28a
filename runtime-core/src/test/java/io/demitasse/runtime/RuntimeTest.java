package io.demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.functions.CloseableHandler;
import io.demitasse.functions.InterruptedStart;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole runtime against a Runtime API on a socket. */
class RuntimeTest extends RuntimeScenario {
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
  void a_byte_order_mark_before_an_event_is_passed_over() throws IOException {
    FakeRuntimeApi api = new FakeRuntimeApi().event("r1", "\uFEFF\"λ\"").accepts();

    run(api, handler("text"));

    assertThat(api.posts()).extracting(FakeRuntimeApi.Request::body).containsExactly("\"λ\"");
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
  void an_interrupt_left_by_the_constructor_does_not_reach_the_first_event() throws IOException {
    FakeRuntimeApi api = oneEvent("{}");

    run(api, InterruptedStart.class.getName() + "::interruptedBefore");

    assertThat(api.posts().getFirst().body()).isEqualTo("false");
  }

  /** As if the clock had jumped since the platform said when the time is over. */
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "1000, 0",
    "-1, 0",
    "9223372036854775807, 2147483647",
    "99999999999999999999, 0",
    "soon, 0",
  })
  void whatever_the_clock_says_an_event_is_served_with_a_time_that_is_left(
      String deadline, int left) throws IOException {
    FakeRuntimeApi api = oneEvent("{}", "Lambda-Runtime-Deadline-Ms: " + deadline);

    run(api, handler("remaining"));

    assertThat(api.posts().getFirst().body()).isEqualTo(Integer.toString(left));
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
  void a_client_context_without_a_client_has_none() throws IOException {
    FakeRuntimeApi api =
        new FakeRuntimeApi()
            .event("r1", "{}", "Lambda-Runtime-Client-Context: {\"custom\":{}}")
            .accepts()
            .event("r2", "{}", "Lambda-Runtime-Client-Context: {\"client\":null}")
            .accepts()
            .event("r3", "{}", "Lambda-Runtime-Client-Context: {\"client\":{\"app_title\":\"t\"}}")
            .accepts();

    run(api, handler("client"));

    assertThat(api.posts()).hasSize(3);
    assertThat(api.posts().get(0).body()).isEqualTo("\"null\"");
    assertThat(api.posts().get(1).body()).isEqualTo("\"null\"");
    assertThat(api.posts().get(2).body()).contains("appTitle=t");
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

  private static int count(FakeRuntimeApi api, int event, int position) {
    String body = api.posts().get(event).body();
    return Integer.parseInt(body.substring(1, body.length() - 1).split(" ", -1)[position]);
  }
}
