package io.demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What callers and logs are told when a handler, or its start, fails. */
class ErrorReportingTest extends RuntimeScenario {
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
  void an_address_that_is_none_is_named() {
    int exit =
        new FunctionRuntime(
                Map.of("AWS_LAMBDA_RUNTIME_API", "localhost", "_HANDLER", handler("map")), log)
            .run();

    assertThat(exit).isEqualTo(1);
    assertThat(log.toString(StandardCharsets.UTF_8)).contains("must be host:port");
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
}
