package io.demitasse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.functions.Limits;
import io.demitasse.runtime.FakeRuntimeApi;
import io.demitasse.runtime.FunctionRuntime;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Events at the limits of what JSON can say, for types that this runtime reads, that the official
 * library reads, and that a Jackson of the function reads. Each is served, or ends in an error of
 * its own, and the next one is served. The limit of time is for what would take for ever.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@Tag("it")
class LimitsTest {
  private static final String HUGE = "1e1000000000";

  static Stream<String> handlers() {
    return Stream.of("any", "map", "text", "bean", "record", "node", "library", "tree", "tree3");
  }

  @ParameterizedTest
  @MethodSource("handlers")
  void json_nested_100_000_deep_is_an_error_or_an_answer(String handler) throws IOException {
    for (String open : List.of("[", "{\"a\":", "{\"next\":")) {
      String close = open.equals("[") ? "]" : "}";
      FakeRuntimeApi.Request post =
          served(handler, open.repeat(100_000) + "1" + close.repeat(100_000));
      if (post.line().contains("/error")) {
        assertThat(post.body()).contains("errorType").doesNotContain("StackOverflowError");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("handlers")
  void a_text_of_6_mb_is_served_or_refused(String handler) throws IOException {
    String text = "é".repeat(3 << 20 >> 1);
    served(handler, "\"" + text + "\"");
    served(handler, "{\"text\":\"" + text + "\"}");
  }

  @ParameterizedTest
  @MethodSource("handlers")
  void a_map_of_a_million_keys_is_served_or_refused(String handler) throws IOException {
    StringBuilder event = new StringBuilder("{\"0\":0");
    for (int i = 1; i < 1_000_000; i++) {
      event.append(",\"").append(Integer.toString(i, 36)).append("\":0");
    }
    served(handler, event.append('}').toString());
  }

  /** All of these have one hash code, in Java's strings. */
  @ParameterizedTest
  @MethodSource("handlers")
  void keys_that_collide_cost_no_more_than_others(String handler) throws IOException {
    List<String> keys = List.of("");
    for (int i = 0; i < 16; i++) {
      List<String> longer = new ArrayList<>();
      for (String key : keys) {
        longer.add(key + "Aa");
        longer.add(key + "BB");
      }
      keys = longer;
    }
    assertThat(keys).hasSize(65_536);
    served(handler, "{\"" + String.join("\":0,\"", keys) + "\":0}");
  }

  static Stream<Arguments> numbers() {
    List<String> numbers =
        List.of(HUGE, "-" + HUGE, "1e-1000000000", "9".repeat(5000), "0." + "1".repeat(100_000));
    List<String> types =
        List.of(
            "any",
            "integer",
            "whole",
            "count",
            "decimal",
            "fraction",
            "numbers",
            "library",
            "tree");
    return types.stream()
        .flatMap(type -> numbers.stream().map(number -> Arguments.of(type, number)));
  }

  @ParameterizedTest(name = "{0} {index}")
  @MethodSource("numbers")
  void a_number_that_is_huge_is_a_number_or_an_error(String type, String number)
      throws IOException {
    for (String event :
        List.of(number, "\"" + number + "\"", "[" + number + "]", "{\"number\":" + number + "}")) {
      FakeRuntimeApi.Request post = served(type, event);
      assertThat(post.body().length()).isLessThan(1 << 20);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"any", "map", "text", "record", "library", "tree"})
  void half_a_surrogate_pair_is_served_or_refused(String handler) throws IOException {
    served(handler, "\"\\ud800\"");
    served(handler, "{\"\\udc00\":\"x\\ud800y\",\"text\":\"\\ud83d\"}");
  }

  @Test
  void text_that_is_no_utf_8_is_refused_or_replaced() throws IOException {
    for (String handler : handlers().toList()) {
      try (FakeRuntimeApi api = new FakeRuntimeApi()) {
        // As ISO 8859-1, so that each character is one byte.
        String event = "{\"a\":\"\u00ff\u00c0\u0080\u00ed\u00a0\u0080\"}";
        api.eventOfBytes("r1", event).accepts().event("r2", "{}").accepts();
        run(api, handler);
        assertThat(api.posts()).hasSize(2);
        assertThat(api.posts().get(1).line()).contains("/r2/");
      }
    }
  }

  /** The event, and another to see that the environment goes on. */
  private static FakeRuntimeApi.Request served(String handler, String event) throws IOException {
    try (FakeRuntimeApi api = new FakeRuntimeApi()) {
      api.event("r1", event).accepts().event("r2", "null").accepts();
      run(api, handler);
      assertThat(api.posts()).hasSize(2);
      assertThat(api.posts().get(1).line()).contains("/r2/");
      return api.posts().getFirst();
    }
  }

  private static void run(FakeRuntimeApi api, String method) {
    new FunctionRuntime(
            Map.of(
                "AWS_LAMBDA_RUNTIME_API",
                api.started().address(),
                "_HANDLER",
                Limits.class.getName() + "::" + method),
            OutputStream.nullOutputStream())
        .run();
  }
}
