package io.demitasse.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.demitasse.junit.functions.Closeable;
import io.demitasse.junit.functions.FailingStart;
import io.demitasse.junit.functions.Functions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions on the real runtime in the JVM of the test. */
final class InProcessTest {
  static String handler(String method) {
    return Functions.class.getName() + "::" + method;
  }

  private static TestFunctionBuilder configured(String method) {
    return TestFunction.of(handler(method)).on(Target.IN_PROCESS);
  }

  private static FunctionResult send(String method, Object event) {
    try (TestFunction function = configured(method).start()) {
      return function.invoke(event);
    }
  }

  @Test
  void a_record_is_sent_and_comes_back_as_one() {
    Functions.Order order = new Functions.Order("espresso", 2);

    Functions.Receipt receipt = send("receipt", order).responseAs(Functions.Receipt.class);

    assertThat(receipt).isEqualTo(new Functions.Receipt("2 x espresso", order));
  }

  @Test
  void a_bean_is_sent_and_comes_back_as_one() {
    Functions.Bean bean = new Functions.Bean();
    bean.setName("Ada");

    assertThat(send("bean", bean).responseAs(Functions.Bean.class).getName()).isEqualTo("Ada!");
  }

  @Test
  void an_event_class_is_sent_as_the_service_does() {
    SQSEvent.SQSMessage message = new SQSEvent.SQSMessage();
    message.setBody("hello");
    SQSEvent event = new SQSEvent();
    event.setRecords(List.of(message));

    assertThat(send("bodies", event).responseAsListOf(String.class)).containsExactly("hello");
    assertThat(send("any", event).response()).contains("\"Records\":[{").contains("\"hello\"");
  }

  @Test
  void maps_texts_numbers_and_nothing_are_events() {
    assertThat(send("any", Map.of("a", List.of(1, "b"))).response()).isEqualTo("{\"a\":[1,\"b\"]}");
    assertThat(send("text", "say \"hi\"").response()).isEqualTo("\"say \\\"hi\\\"\"");
    assertThat(send("any", 7).response()).isEqualTo("7");
    assertThat(send("any", null).response()).isEqualTo("null");
  }

  @Test
  void json_text_files_and_resources_are_sent_as_they_are(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("order.json"), "{\"item\":\"tea\",\"count\":1}");
    try (TestFunction function = configured("receipt").start()) {
      assertThat(function.invokeJson("{\"item\":\"cake\",\"count\":3}").response())
          .contains("3 x cake");
      assertThat(function.invokeFile(file).response()).contains("1 x tea");
      assertThat(function.invokeResource("/events/order.json").response()).contains("4 x tart");
      assertThat(function.invokeJson("{nope").error().message()).contains("JSON");
    }
  }

  @Test
  void what_is_not_there_to_be_sent_is_named(@TempDir Path folder) {
    try (TestFunction function = configured("any").start()) {
      assertThatThrownBy(() -> function.invokeFile(folder.resolve("none.json")))
          .hasMessageContaining(folder.resolve("none.json").toString());
      assertThatThrownBy(() -> function.invokeResource("/none.json"))
          .hasMessageContaining("/none.json")
          .hasMessageContaining("src/test/resources");
    }
  }

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
  void all_that_a_function_logs_is_its_log() {
    FunctionResult result = send("logs", "a");

    assertThat(result.logMessages())
        .containsExactlyInAnyOrder(
            "log a",
            "two\nlines a",
            "static a",
            "out a",
            "err a",
            "without end a",
            "jul a",
            "thread a");
    assertThat(result.logs())
        .filteredOn(record -> record.message().startsWith("two"))
        .extracting(record -> record.level().orElse(""))
        .containsExactly("WARN");
  }

  @ParameterizedTest
  @CsvSource({
    "1, java.lang.IllegalStateException: one, java.lang.Error: last 2",
    "2, java.io.FileNotFoundException: two, java.lang.Error: last 3",
    "3000, io.demitasse.junit.functions.Functions$OwnException: three, java.lang.Error: last 2999",
  })
  void stack_traces_that_a_function_prints_are_in_its_log(int kind, String first, String last) {
    assertThat(send("prints", kind).logMessages())
        .startsWith(first)
        .contains(last)
        .anyMatch(line -> line.contains("at " + Functions.class.getName() + ".prints("));
  }

  @Test
  void json_logging_tells_level_and_request() {
    try (TestFunction function =
        configured("logs").environment("AWS_LAMBDA_LOG_FORMAT", "JSON").start()) {
      FunctionResult result = function.event("a").requestId("r-1").invoke();

      assertThat(result.logs())
          .filteredOn(record -> record.message().equals("two\nlines a"))
          .singleElement()
          .satisfies(record -> {
            assertThat(record.level()).contains("WARN");
            assertThat(record.requestId()).contains("r-1");
          });
    }
  }

  @Test
  void an_invocation_has_its_own_part_of_the_log() {
    try (TestFunction function = configured("logs").start()) {
      function.invoke("first");

      assertThat(function.invoke("second").logMessages())
          .isNotEmpty()
          .allMatch(message -> message.contains("second"));
    }
  }

  @Test
  void the_context_is_what_the_request_says() {
    try (TestFunction function = configured("context").name("fun").memory(256).start()) {
      FunctionResult result =
          function
              .event(Map.of())
              .requestId("r-1")
              .traceId("Root=1")
              .tenantId("t")
              .cognitoIdentity("me", "pool")
              .clientContext("{\"custom\":{\"k\":\"v\"}}")
              .invoke();

      assertThat(result.responseAs(String.class))
          .isEqualTo(
              "fun 256 r-1 arn:aws:lambda:us-east-1:123456789012:function:fun"
                  + " Root=1 Root=1 Root=1 t me {k=v}");
      assertThat(result.traceId()).contains("Root=1");
      assertThat(result.requestId()).isEqualTo("r-1");
    }
    assertThat(System.getProperty("com.amazonaws.xray.traceHeader")).isNull();
  }

  @Test
  void the_remaining_time_counts_down_from_the_timeout() {
    try (TestFunction function = configured("remaining").timeout(Duration.ofSeconds(90)).start()) {
      FunctionResult result = function.invoke(null);

      assertThat(result.responseAs(Integer.class)).isBetween(1, 90_000);
      assertThat(result.remainingTime()).isBetween(Duration.ofMillis(1), Duration.ofSeconds(90));
    }
  }

  @Test
  void the_environment_is_the_functions_own_from_its_first_class_on() {
    try (TestFunction one = configured("tables").environment("TABLE", "one").start();
        TestFunction two = configured("tables").environment("TABLE", "two").start()) {
      assertThat(one.invoke(null).response()).isEqualTo("\"one one\"");
      assertThat(two.invoke(null).response()).isEqualTo("\"two two\"");
    }
    assertThat(send("environment", null).responseAsMap())
        .containsEntry("AWS_REGION", "us-east-1")
        .containsEntry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512")
        .doesNotContainKeys("JAVA_HOME", "HOME");
  }

  @Test
  void static_state_lasts_as_long_as_the_environment() {
    try (TestFunction function = configured("calls").start()) {
      assertThat(function.invoke(null).response()).isEqualTo("1");
      assertThat(function.invoke(null).response()).isEqualTo("2");
      function.shutDown();
      assertThat(function.invoke(null).response()).isEqualTo("1");
    }
  }

  @ParameterizedTest
  @CsvSource({"exits,3", "exitsByReference,4", "halts,5", "exits,0"})
  void an_end_of_the_process_fails_the_invocation_and_nothing_else(String method, int status) {
    try (TestFunction function = configured(method).start()) {
      FunctionError error = function.invoke(status).error();

      assertThat(error.type()).isEqualTo("Runtime.ExitError");
      assertThat(error.message())
          .contains(status == 0 ? "without providing a reason" : "exit status " + status);
      assertThat(function.invoke(status).error().type()).isEqualTo("Runtime.ExitError");
    }
  }

  @Test
  void an_endless_recursion_is_an_error_of_its_invocation() {
    assertThat(send("recurses", 0).error().type()).isEqualTo("java.lang.StackOverflowError");
  }

  @Test
  void a_timeout_ends_the_environment() {
    try (TestFunction function = configured("sleeps").timeout(Duration.ofMillis(300)).start()) {
      FunctionError error = function.invoke(60_000).error();

      assertThat(error.type()).isEqualTo("Sandbox.Timedout");
      assertThat(error.message()).contains("Task timed out after 0.30 seconds");
      assertThat(function.invoke(0).succeeded()).isTrue();
    }
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
  void the_handler_is_closed_and_hooks_run_when_the_environment_ends(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("said");
    try (TestFunction function =
        TestFunction.of(Closeable.class.getName() + "::handle").on(Target.IN_PROCESS).start()) {
      function.invoke(file.toString()).response();
      assertThat(file).doesNotExist();
    }
    assertThat(Files.readString(file)).contains("closed").contains("hook");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my.property", "java.my.property"})
  void properties_of_a_function_are_its_own_unless_the_jdk_reads_them(String name) {
    try {
      assertThat(send("property", name).response()).isEqualTo("\"null of the function\"");
      assertThat(System.getProperty(name))
          .isEqualTo(name.startsWith("java.") ? "of the function" : null);
    } finally {
      System.clearProperty(name);
    }
  }

  @Test
  void streams_of_the_test_stay_what_they_are() {
    PrintStream out = System.out;
    PrintStream err = System.err;

    assertThat(send("replacesStreams", null).logs()).isEmpty();

    assertThat(System.out).isSameAs(out);
    assertThat(System.err).isSameAs(err);
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

  @Test
  void a_start_that_fails_is_the_error_of_every_invocation() {
    try (TestFunction function =
        TestFunction.of(FailingStart.class.getName() + "::handle").on(Target.IN_PROCESS).start()) {
      assertThat(function.invoke(null).error().message()).isEqualTo("no start");
      assertThat(function.invoke(null).error().message()).isEqualTo("no start");
    }
  }

  @Test
  void a_configuration_that_lambda_refuses_is_refused() {
    assertThatThrownBy(() -> configured("any").memory(64)).hasMessageContaining("128 to 10240");
    assertThatThrownBy(() -> configured("any").timeout(Duration.ZERO)).hasMessageContaining("time");
    assertThatThrownBy(() -> TestFunction.of(" ")).hasMessageContaining("handler");
  }
}
