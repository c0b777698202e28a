package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/** Functions on the built layer, called through the Lambda API by the AWS SDK. */
@Tag("profile")
@Tag("it")
class FunctionsOnTheLayerIT {
  @AutoClose private static BuiltLayer layer;

  @BeforeAll
  static void publish() throws IOException {
    layer = new BuiltLayer();
  }

  private static String sample(String name, String handler) throws IOException {
    return layer.function(name, Files.readAllBytes(BuiltLayer.sample(name)), handler);
  }

  @Test
  void echo_answers_with_the_event_exactly_as_received() throws IOException {
    String echo = sample("echo", "io.demitasse.samples.echo.Echo::handle");

    assertThat(layer.answer(echo, "{ \"a\" : 1.0 }"))
        .isEqualTo("Echoing request: '{ \"a\" : 1.0 }'");
  }

  @Test
  void pi_has_as_many_true_digits_as_asked_for() throws IOException {
    String pi = sample("pi", "io.demitasse.samples.pi.Pi::handle");

    assertThat(layer.answer(pi, "{\"queryStringParameters\":{\"number\":\"10\"}}"))
        .isEqualTo("{\"message\":\"3.141592653\"}");
    // The decimal places up to the 100,000th end in 5493624646.
    assertThat(layer.answer(pi, "{\"queryStringParameters\":{\"number\":\"100000\"}}"))
        .hasSize("{\"message\":\"3.\"}".length() + 99_999)
        .endsWith("549362464\"}");
  }

  @Test
  void a_record_goes_in_and_comes_out() throws IOException {
    String greet = layer.probe("greet", "greet");

    assertThat(layer.answer(greet, "{\"name\":\"Ada\",\"times\":1,\"other\":null}"))
        .contains("\"name\":\"Ada!\"", "\"times\":2");
  }

  @Test
  void the_trace_header_reaches_context_variable_property_and_child_processes() throws IOException {
    String trace = layer.probe("trace", "trace");
    String header = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    String answer =
        layer
            .client()
            .invoke(r ->
                r.functionName(trace)
                    .overrideConfiguration(o -> o.putHeader("X-Amzn-Trace-Id", header)))
            .payload()
            .asUtf8String();

    for (String place : new String[] {"context", "variable", "property"}) {
      assertThat(answer).contains("\"" + place + "\":\"" + header + "\"");
    }
    // Under qemu /proc/self tells of the emulator: the environment of children is not found there.
    if (!Boolean.getBoolean("layer.emulated")) {
      assertThat(answer).contains("\"child\":\"" + header + "\"");
    }
  }

  @Test
  void warm_invocations_reuse_the_environment_and_parallel_ones_get_their_own() throws IOException {
    String count = layer.probe("count", "count");
    assertThat(layer.answer(count, "{}")).isEqualTo("1");
    assertThat(layer.answer(count, "{}")).isEqualTo("2");

    var answers =
        IntStream.range(0, 4)
            .parallel()
            .mapToObj(i -> layer.answer(count, "{\"millis\":2000}"))
            .toList();

    assertThat(answers).contains("1", "3");
  }

  @Test
  void an_exception_is_answered_as_an_unhandled_error() throws IOException {
    InvokeResponse response = layer.invoke(layer.probe("fail", "fail"), "{}");

    assertThat(response.functionError()).isEqualTo("Unhandled");
    assertThat(response.payload().asUtf8String())
        .contains("\"errorMessage\":\"no such drink\"")
        .contains("\"errorType\":\"java.lang.IllegalArgumentException\"")
        .contains("io.demitasse.functions.Probe.fail(");
  }

  @Test
  void a_handler_that_is_not_there_is_named_with_the_nearest_one_that_is() throws IOException {
    InvokeResponse response = layer.invoke(layer.probe("typo", "gret"), "{}");

    assertThat(response.functionError()).isEqualTo("Unhandled");
    assertThat(response.payload().asUtf8String())
        .contains("Runtime.HandlerMethodNotFound")
        .contains("Did you mean greet?");
  }

  @Test
  void a_misspelled_class_is_told_what_there_is_and_where_it_was_looked_for() throws IOException {
    String typo = layer.probe("class", "greet");
    layer
        .client()
        .updateFunctionConfiguration(
            r -> r.functionName(typo).handler("io.demitasse.functions.Prope::greet"));

    assertThat(layer.answer(typo, "{}"))
        .contains("Runtime.HandlerClassNotFound")
        .contains("Did you mean io.demitasse.functions.Probe?")
        // The function's folder and nothing of the layer.
        .containsPattern("Searched: /[^ ,]*\\. The function's zip");
  }

  /** Dates are left to the official library, which another loader has than the runtime. */
  @Test
  void types_that_need_the_official_library_are_read_and_written() throws IOException {
    assumeFalse(BuiltLayer.zip().toString().contains("-minimal-"), "minimal has no such library");
    String next = layer.probe("dates", "nextDay");

    assertThat(layer.answer(next, "\"2026-02-28T12:00:00Z\"")).isEqualTo("1772366400000");
  }

  @Test
  void a_crash_is_answered_as_such_and_the_next_invocation_starts_afresh() throws IOException {
    String exit = layer.probe("exit", "exit");

    assertThat(layer.answer(exit, "{\"code\":3}"))
        .contains("Runtime.ExitError")
        .contains("exit status 3");
    assertThat(layer.answer(exit, "{\"code\":0}")).contains("Runtime.ExitError");
  }

  @Test
  void a_handler_that_closes_the_standard_streams_hurts_nobody() throws IOException {
    String closes = layer.probe("closes", "closesStreams");

    for (int i = 0; i < 2; i++) {
      InvokeResponse response = layer.invoke(closes, "{}");
      assertThat(response.payload().asUtf8String()).isEqualTo("\"answered\"");
      assertThat(tail(response)).contains("before\nafter λ\n");
    }
  }

  private static String tail(InvokeResponse response) {
    return new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
  }

  @Test
  void the_log_tail_holds_the_report() throws IOException {
    InvokeResponse response = layer.invoke(layer.probe("tail", "greet"), "{\"name\":\"x\"}");

    String tail = tail(response);
    assertThat(tail).contains("START RequestId:", "END RequestId:", "REPORT RequestId:");
    // Whatever the JVM has to say of a cache that does not fit would stand here too.
    assertThat(tail).doesNotContain("[warning]", "[error]");
  }
}
