package io.demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.functions.Counted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every fault on every request: polls are the requests of even numbers, answers those of odd ones.
 * Always the loop comes to an end, no event is served twice, and no answer that could have been
 * delivered is lost. The limit of time is for a loop that hangs.
 */
@ResourceLock("Counted")
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class FaultInjectionTest extends RuntimeScenario {
  private static final List<String> EVENTS = List.of("\"a1\"", "\"b2\"", "\"c3\"");
  private static final List<String> ALL = List.of("a1=\"a1\"", "b2=\"b2\"", "c3=\"c3\"");

  static Stream<Arguments> on_every_request() {
    return Stream.of(Fault.values())
        .flatMap(fault -> IntStream.range(0, 4).mapToObj(at -> Arguments.of(fault, at)));
  }

  @ParameterizedTest
  @MethodSource("on_every_request")
  void no_event_is_served_twice_and_what_is_served_arrives(Fault fault, int at) throws IOException {
    Outcome outcome = run(fault, at, "buffered");

    assertThat(outcome.exit).isEqualTo(1);
    assertThat(new HashSet<>(outcome.served)).hasSameSizeAs(outcome.served);
    boolean refused = at % 2 == 1 && fault.status() >= 300;
    assertThat(outcome.answers).hasSize(outcome.served.size() - (refused ? 1 : 0));
    assertThat(ALL).containsAll(outcome.answers);
    assertThat(outcome.served).hasSize(survives(fault, at) ? 3 : (at + 1) / 2);
  }

  /** What comes after half an event, or in place of one, would come again: the process ends. */
  private static boolean survives(Fault fault, int at) {
    boolean poll = at % 2 == 0;
    return switch (fault) {
      case CLOSES_WITHIN_HEAD,
          CLOSES_WITHIN_BODY,
          SENDS_LESS_THAN_IT_SAYS,
          TOO_LARGE_HEADER,
          GARBAGE,
          STATUS_201,
          STATUS_404,
          STATUS_429 ->
          !poll;
      // Without a connection that may have died of old age there is nothing to try again.
      case CLOSES_BEFORE, RESETS_BEFORE, CLOSES_WITHOUT_ANSWER -> at > 0;
      case STATUS_302, STATUS_500, STATUS_599 -> false;
      default -> true;
    };
  }

  /** Bytes that have left cannot be sent again; all else is as for answers in one piece. */
  @ParameterizedTest
  @MethodSource("on_every_request")
  void a_streamed_answer_that_breaks_off_costs_no_other(Fault fault, int at) throws IOException {
    Outcome outcome = run(fault, at, "streamed");

    assertThat(outcome.exit).isEqualTo(1);
    assertThat(outcome.answers).doesNotHaveDuplicates();
    boolean broken = fault == Fault.CLOSES_BEFORE || fault == Fault.RESETS_BEFORE;
    if (at % 2 == 1 && broken) {
      // The platform has no answer, and hands out the event again.
      assertThat(outcome.answers).containsExactly("a1=a1", "b2=b2", "c3=c3");
    } else {
      assertThat(outcome.served).doesNotHaveDuplicates();
    }
  }

  /** On Managed Instances a worker that ended would be missing from then on. */
  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "CLOSES_BEFORE",
        "RESETS_BEFORE",
        "CLOSES_WITHOUT_ANSWER",
        "CLOSES_WITHIN_HEAD",
        "CLOSES_WITHIN_BODY",
        "SENDS_LESS_THAN_IT_SAYS",
        "TOO_LARGE_HEADER",
        "GARBAGE",
      })
  void a_worker_of_many_asks_again(Fault fault) throws IOException {
    for (int at : new int[] {0, 2}) {
      Outcome outcome = run(fault, at, "buffered", Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "1"));

      assertThat(outcome.answers).isEqualTo(ALL);
      assertThat(outcome.served).doesNotHaveDuplicates();
    }
  }

  /** The platform hangs up on both once all events are answered. */
  @ParameterizedTest
  @ValueSource(strings = {"0", "1"})
  void what_is_logged_after_an_invocation_does_not_carry_its_request_id(String workers)
      throws IOException {
    Map<String, String> environment =
        Map.of("AWS_LAMBDA_MAX_CONCURRENCY", workers, "AWS_LAMBDA_LOG_FORMAT", "JSON");

    run(Fault.STATUS_404, 1, "buffered", environment);

    List<String> lines = log.toString(StandardCharsets.UTF_8).lines().toList();
    assertThat(lines.getFirst()).contains("404").contains("\"AWSRequestId\":\"a1\"");
    assertThat(lines.getLast()).contains("500").doesNotContain("AWSRequestId");
  }

  @Test
  void the_end_of_a_worker_is_logged_with_the_reason() throws IOException {
    run(Fault.NONE, 0, "buffered", Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "1"));

    assertThat(log.toString(StandardCharsets.UTF_8))
        .contains("[ERROR] invocation-1 ends", "invocation/next", "500");
  }

  /** The process would take all other invocations with it. */
  @Test
  void memory_that_one_of_many_invocations_lacks_costs_only_that_one() throws IOException {
    Outcome outcome = run(Fault.NONE, 0, "greedy", Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "1"));

    assertThat(outcome.answers).hasSize(3).first().isEqualTo("a1=\"a1\"");
    assertThat(outcome.answers.get(1)).contains("java.lang.OutOfMemoryError", "too much at once");
    assertThat(outcome.answers.get(2)).isEqualTo("c3=\"c3\"");
  }

  @Test
  void where_there_is_one_at_a_time_the_process_ends_after_it_has_told_of_lacking_memory()
      throws IOException {
    try (FaultyRuntimeApi api = new FaultyRuntimeApi(EVENTS, Fault.NONE, 0)) {
      String address = api.started().address();
      String handler = Counted.class.getName() + "::greedy";

      assertThatThrownBy(() -> run(address, handler, Map.of()))
          .isInstanceOf(UnusableJvmException.class);
      assertThat(api.answers()).hasSize(2).last().asString().contains("OutOfMemoryError");
    }
  }

  private record Outcome(int exit, List<String> served, List<String> answers) {}

  private Outcome run(Fault fault, int at, String method) throws IOException {
    return run(fault, at, method, Map.of());
  }

  private Outcome run(Fault fault, int at, String method, Map<String, String> more)
      throws IOException {
    Counted.takeServed();
    try (FaultyRuntimeApi api = new FaultyRuntimeApi(EVENTS, fault, at)) {
      String handler = Counted.class.getName() + "::" + method;
      int exit = run(api.started().address(), handler, more);
      return new Outcome(exit, Counted.takeServed(), api.answers());
    }
  }
}
