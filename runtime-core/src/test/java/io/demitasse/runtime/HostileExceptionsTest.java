package io.demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.functions.HostileExceptions;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever an exception does: it is reported, logged, and the next event is served. */
class HostileExceptionsTest extends RuntimeScenario {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MIB = 1 << 20;

  static Stream<String> methods() {
    return Arrays.stream(HostileExceptions.class.getDeclaredMethods())
        .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
        .map(Method::getName);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void is_reported_with_its_type_and_logged_within_bounds(String method) throws IOException {
    for (String format : List.of("TEXT", "JSON")) {
      log.reset();
      FakeRuntimeApi api =
          new FakeRuntimeApi().event("r1", "{}").accepts().event("r2", "{}").accepts();

      run(api, named(method), Map.of("AWS_LAMBDA_LOG_FORMAT", format));

      assertThat(api.posts())
          .extracting(FakeRuntimeApi.Request::line)
          .hasSize(2)
          .allSatisfy(line -> assertThat(line).endsWith("/error HTTP/1.1"));
      for (FakeRuntimeApi.Request post : api.posts()) {
        JsonNode body = JSON.readTree(post.body());
        assertThat(body.path("errorType").asText()).isNotEmpty();
        assertThat(body.path("errorMessage").isTextual()).isTrue();
        assertThat(body.path("stackTrace").isArray()).isTrue();
        assertThat(post.body().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MIB);
        assertThat(post.headers().get("Lambda-Runtime-Function-XRay-Error-Cause"))
            .satisfiesAnyOf(
                cause -> assertThat(cause).isNull(),
                cause -> assertThat(JSON.readTree(cause).path("exceptions")).isNotEmpty());
      }
      List<String> lines =
          Stream.of(log().split("\n", -1))
              .filter(line -> !line.isEmpty() && !line.contains("runtime ends"))
              .toList();
      assertThat(lines).hasSize(2);
      assertThat(lines.getFirst().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(MIB);
      if (format.equals("JSON")) {
        JsonNode record = JSON.readTree(lines.getFirst());
        assertThat(record.path("level").asText()).isEqualTo("ERROR");
        assertThat(record.path("errorType").asText()).isNotEmpty();
      }
    }
  }

  @Test
  void what_could_not_be_read_is_named() throws IOException {
    assertThat(reportOf("everything"))
        .contains("its message cannot be read: java.lang.IllegalStateException");
    assertThat(log())
        .contains(
            "its stack trace cannot be read", "its cause cannot be read", "HostileExceptions$");
  }

  @Test
  void the_frames_between_nulls_are_told() throws IOException {
    assertThat(reportOf("nullsInTheStackTrace"))
        .contains("\"stackTrace\":[\"a.B.c(Unknown Source)\"]");
  }

  @Test
  void a_message_survives_an_exception_that_hides_its_stack() throws IOException {
    assertThat(reportOf("stackTrace")).contains("\"errorMessage\":\"plain message\"");
  }

  @Test
  void the_root_of_a_long_chain_is_told_and_of_an_endless_one_that_there_is_more()
      throws IOException {
    assertThat(reportOf("fewCauses")).contains("the root of it");
    assertThat(log()).contains("Caused by: java.io.IOException: the root of it");
    assertThat(reportOf("endlessCauses")).contains("the rest is left out");
  }

  @Test
  void the_cause_is_told_behind_a_message_that_is_too_long() throws IOException {
    assertThat(reportOf("hugeMessage")).contains("behind it");
  }

  @Test
  void exceptions_that_cause_themselves_are_told_once() throws IOException {
    for (String method : List.of("causesInACircle", "itsOwnCause")) {
      String report = reportOf(method);
      assertThat(report).contains("already shown above");
      assertThat(report.split("stackTrace", -1)).hasSizeLessThan(5);
    }
  }

  @Test
  void a_class_may_be_named_by_any_characters() throws IOException {
    assertThat(reportOf("strangelyNamed"))
        .contains("io.demitasse.functions.Größe \\\"\\\\\\r\\n\\u0001\uFFFD/0x");
    assertThat(log()).contains("Größe \"\\");
  }

  @Test
  void half_a_surrogate_pair_is_replaced_and_a_whole_one_kept() throws IOException {
    assertThat(reportOf("halfASurrogatePair")).contains("half \uFFFD, whole \\uD83D\\uDE00");
  }

  private String reportOf(String method) throws IOException {
    FakeRuntimeApi api = oneEvent("{}");
    run(api, named(method));
    return api.posts().getFirst().body();
  }

  private String log() {
    return log.toString(StandardCharsets.UTF_8);
  }

  private static String named(String method) {
    return HostileExceptions.class.getName() + "::" + method;
  }
}
