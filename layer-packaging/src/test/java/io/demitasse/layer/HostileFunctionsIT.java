package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * Functions that harm their own process. Each ends in an error report with a type, or in an exit
 * that Lambda reports, and the next invocation is served.
 */
@Tag("it")
class HostileFunctionsIT {
  private static final String HANDLER = "io.demitasse.functions.Hostile";

  @AutoClose private static BuiltLayer layer;

  @BeforeAll
  static void publish() throws IOException {
    layer = new BuiltLayer();
    create("hostile", HANDLER + "::handle");
  }

  private static void create(String name, String handler) throws IOException {
    create(name, handler, 10);
  }

  private static void create(String name, String handler, int seconds) throws IOException {
    layer.probe(name, "greet");
    layer
        .client()
        .updateFunctionConfiguration(r ->
            r.functionName(name)
                .handler(handler)
                .timeout(seconds)
                .environment(e ->
                    e.variables(
                        Map.of(
                            "DEMITASSE_JVM_OPTIONS",
                            "-Xmx48m -XX:MaxMetaspaceSize=40m -XX:MaxDirectMemorySize=8m"
                                + " -XX:-CreateCoredumpOnCrash"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exit                            | Runtime.ExitError",
        "halt                            | Runtime.ExitError",
        "exit with a hook that throws    | Runtime.ExitError",
        "exit with a hook that hangs     | timed out",
        "exit from another thread        | Runtime.ExitError",
        "crash                           | Runtime.ExitError",
        "be killed                       | Runtime.ExitError",
        "be terminated                   | Runtime.ExitError",
        "be aborted                      | Runtime.ExitError",
        "overflow in equals              | java.lang.StackOverflowError",
        "allocate too much               | java.lang.OutOfMemoryError",
        "fill metaspace                  | java.lang.OutOfMemoryError",
        "start a thread too much         | java.lang.OutOfMemoryError",
        "allocate direct memory          | java.lang.OutOfMemoryError",
        "throw what cannot be looked at  | Hostile$Unreadable",
        "answer itself                   | java.lang.StackOverflowError",
        "answer without an end           | java.lang.OutOfMemoryError",
        "answer what cannot be written   | no number",
        "print without a line end        | served",
        "let a child print without a line end | served",
        "leave threads running           | served",
        "take the streams away           | served",
        "close the descriptors           | served",
      })
  void the_outcome_is_told_and_the_next_invocation_served(String what, String outcome) {
    InvokeResponse response = layer.invoke("hostile", "{\"do\":\"" + what + "\"}");

    assertThat(response.payload().asUtf8String()).contains(outcome);
    assertThat(response.functionError()).isEqualTo(outcome.equals("served") ? null : "Unhandled");
    for (int i = 0; i < 2; i++) {
      assertThat(layer.answer("hostile", "{\"do\":\"nothing\"}")).isEqualTo("\"served\"");
    }
  }

  /** With nothing left at all, even the report may find no room; then the exit is reported. */
  @Test
  void a_heap_filled_to_the_last_byte_ends_the_environment_and_the_next_one_serves() {
    InvokeResponse response = layer.invoke("hostile", "{\"do\":\"fill the heap\"}");

    assertThat(response.functionError()).isEqualTo("Unhandled");
    assertThat(response.payload().asUtf8String())
        .containsAnyOf("java.lang.OutOfMemoryError", "Runtime.ExitError");
    assertThat(layer.answer("hostile", "{\"do\":\"nothing\"}")).isEqualTo("\"served\"");
  }

  @Test
  void a_process_that_stops_itself_times_out() throws IOException {
    create("stops", HANDLER + "::handle", 3);

    assertThat(layer.answer("stops", "{\"do\":\"be stopped\"}")).contains("timed out");
    assertThat(layer.answer("stops", "{\"do\":\"nothing\"}")).isEqualTo("\"served\"");
  }

  @Test
  void an_exit_while_the_function_starts_is_told_each_time() throws IOException {
    create("exits", HANDLER + "$ExitsAtStart::handle");

    for (int i = 0; i < 2; i++) {
      assertThat(layer.answer("exits", "{}")).contains("Runtime.ExitError", "exit status 8");
    }
  }

  @Test
  void a_failed_start_is_told_with_its_cause_though_a_shutdown_hook_hangs() throws IOException {
    create("hangs", HANDLER + "$FailsAndHangs::handle");

    for (int i = 0; i < 2; i++) {
      InvokeResponse response = layer.invoke("hangs", "{}");
      assertThat(response.payload().asUtf8String())
          .contains("Runtime.HandlerInitialiserFailed", "no start", "the reason", "failAtStart");
      assertThat(
              new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8))
          .contains("Caused by: java.io.IOException: the reason");
    }
  }
}
