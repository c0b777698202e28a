package io.demitasse.local.runtimeapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuntimeApiTest extends RuntimeApiFixture {
  @Test
  void next_hands_out_the_event_with_its_headers() throws Exception {
    submit("id-1");
    var next = next();
    assertThat(next.statusCode()).isEqualTo(200);
    assertThat(next.body()).isEqualTo("{\"a\":1}");
    var headers = next.headers();
    assertThat(headers.firstValue("Lambda-Runtime-Aws-Request-Id")).contains("id-1");
    assertThat(headers.firstValue("Lambda-Runtime-Deadline-Ms"))
        .contains(Long.toString(DEADLINE.onTheClock().toEpochMilli()));
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
    var attempt = next().headers().firstValue("Lambda-Runtime-InvocationAttempt-Id").orElseThrow();
    assertThat(
            post(answerTo("id-1"), "x", "Lambda-Runtime-InvocationAttempt-Id", "old").statusCode())
        .isEqualTo(410);
    assertThat(
            post(answerTo("id-1"), "x", "Lambda-Runtime-InvocationAttempt-Id", attempt)
                .statusCode())
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
}
