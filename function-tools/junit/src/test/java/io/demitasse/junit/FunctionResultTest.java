package io.demitasse.junit;

import static io.demitasse.junit.InProcess.configured;
import static io.demitasse.junit.InProcess.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.junit.functions.FailingStart;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes of an invocation, on the real runtime in the JVM of the test. */
final class FunctionResultTest {
  @Test
  void a_failure_has_type_message_stack_and_cause() {
    FunctionError error = send("fails", "no way").error();

    assertThat(error.type()).isEqualTo("java.lang.IllegalStateException");
    assertThat(error.message()).isEqualTo("no way");
    assertThat(error.stackTrace().getFirst()).contains("Functions.fails(Functions.java:");
    assertThat(error.cause().orElseThrow().type()).isEqualTo("java.io.IOException");
    assertThat(error.cause().orElseThrow().message()).isEqualTo("below");
  }

  @Test
  void a_response_that_is_not_there_tells_error_and_log() {
    FunctionResult result = send("fails", "no way");

    assertThatThrownBy(result::response)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("java.lang.IllegalStateException: no way")
        .hasMessageContaining("Functions.java:")
        .hasMessageContaining("It logged:");
    assertThatThrownBy(() -> send("any", 7).error())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("answered: 7");
  }

  @Test
  void a_stream_arrives_in_its_pieces() {
    FunctionResult result = send("streams", null);

    assertThat(result.streamed()).isTrue();
    assertThat(result.contentType()).isEqualTo("text/plain");
    assertThat(result.chunks()).containsExactly("one ", "two ", "three");
    assertThat(result.response()).isEqualTo("one two three");
  }

  @Test
  void a_stream_that_breaks_is_a_failure_with_what_had_come() {
    FunctionResult result = send("failsInTheMiddle", null);

    assertThat(result.error().message()).isEqualTo("in the middle");
    assertThat(result.chunks()).containsExactly("begun");
  }

  @Test
  void http_responses_are_read_streamed_or_not() {
    HttpAnswer streamed = send("streamsHttp", null).http();
    assertThat(streamed.statusCode()).isEqualTo(201);
    assertThat(streamed.headers()).containsEntry("x-kind", "streamed");
    assertThat(streamed.cookies()).containsExactly("a=b");
    assertThat(streamed.text()).isEqualTo("body");

    HttpAnswer buffered = send("http", null).http();
    assertThat(buffered.statusCode()).isEqualTo(404);
    assertThat(buffered.text()).isEqualTo("no");
    assertThatThrownBy(() -> send("any", Map.of("a", 1)).http())
        .hasMessageContaining("no statusCode");
  }

  @Test
  void a_start_that_fails_is_the_error_of_every_invocation() {
    try (TestFunction function =
        TestFunction.of(FailingStart.class.getName() + "::handle").on(Target.IN_PROCESS).start()) {
      assertThat(function.invoke(null).error().message()).isEqualTo("no start");
      assertThat(function.invoke(null).error().message()).isEqualTo("no start");
    }
  }

  @Test
  void a_handler_that_is_not_there_is_named_with_the_nearest() {
    try (TestFunction function = configured("recipt").start()) {
      assertThatThrownBy(() -> function.invoke(null).response())
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("recipt")
          .hasMessageContaining("receipt");
    }
    try (TestFunction function = TestFunction.of("no.Such").on(Target.IN_PROCESS).start()) {
      assertThat(function.invoke(null).error().message()).contains("no.Such");
    }
  }
}
