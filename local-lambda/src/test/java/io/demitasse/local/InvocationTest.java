package io.demitasse.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;
import software.amazon.awssdk.services.lambda.model.TooManyRequestsException;

@Tag("it")
class InvocationTest {
  @AutoClose private LocalLambda lambda;
  @AutoClose private Client client;

  @BeforeEach
  void start() throws IOException {
    var options =
        LocalLambdaOptions.ephemeral().withConcurrency(4).withInitLimit(Duration.ofSeconds(3));
    lambda = LocalLambda.start(options);
    client = new Client(lambda);
  }

  @Test
  void an_event_is_answered_by_a_real_process() throws IOException {
    client.createFunction("f", "echo");
    var response = client.invoke("f", "{\"a\":1}");
    assertThat(response.payload().asUtf8String()).isEqualTo("{\"a\":1}");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.functionError()).isNull();
    assertThat(response.executedVersion()).isEqualTo("$LATEST");
  }

  @Test
  void the_only_function_answers_to_the_emulators_name_too() throws IOException {
    client.createFunction("f", "echo");
    assertThat(client.answer("function", "\"env AWS_LAMBDA_FUNCTION_NAME\"")).isEqualTo("\"f\"");
  }

  @Test
  void a_second_event_meets_the_same_process() throws IOException {
    client.createFunction("f", "echo");
    assertThat(client.answer("f", "\"pid\"")).isEqualTo(client.answer("f", "\"pid\""));
    assertThat(client.answer("f", "\"served\"")).isEqualTo("2");
  }

  @Test
  void parallel_events_get_processes_of_their_own() throws Exception {
    client.createFunction("f", "echo");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var first = threads.submit(() -> client.answer("f", "\"pid-after 1500\""));
      var second = threads.submit(() -> client.answer("f", "\"pid-after 1500\""));
      assertThat(first.get()).isNotEqualTo(second.get());
    }
  }

  @Test
  void more_parallel_events_than_allowed_are_refused_with_429() throws Exception {
    client.createFunction("f", "echo");
    Callable<Integer> slow = () -> client.invoke("f", "\"sleep 1500\"").statusCode();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var results = threads.invokeAll(Collections.nCopies(6, slow));
      var refused =
          results.stream()
              .filter(result -> result.state() == Future.State.FAILED)
              .map(Future::exceptionNow)
              .toList();
      assertThat(refused)
          .hasSize(2)
          .hasOnlyElementsOfType(TooManyRequestsException.class)
          .allSatisfy(e ->
              assertThat(e)
                  .hasMessageContaining("4 invocations")
                  .hasMessageContaining("--concurrency"));
    }
  }

  @Test
  void an_event_that_takes_too_long_is_killed_and_the_next_one_starts_afresh() throws IOException {
    client.createFunction("f", "echo");
    client.sdk().updateFunctionConfiguration(r -> r.functionName("f").timeout(1));
    var response = client.invoke("f", "\"spin\"");
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.functionError()).isEqualTo("Unhandled");
    assertThat(response.payload().asUtf8String()).contains("Task timed out after 1.00 seconds");
    assertThat(log(response)).contains("Status: timeout").contains("Duration: 1000.00 ms");
    assertThat(client.answer("f", "\"served\"")).isEqualTo("0");
  }

  @Test
  void a_process_that_exits_is_reported_and_replaced() throws IOException {
    client.createFunction("f", "echo");
    var response = client.invoke("f", "\"exit 3\"");
    assertThat(response.functionError()).isEqualTo("Unhandled");
    assertThat(response.payload().asUtf8String())
        .contains("\"errorType\":\"Runtime.ExitError\"")
        .contains("Error: Runtime exited with error: exit status 3");
    assertThat(client.answer("f", "\"exit 0\""))
        .contains("Runtime exited without providing a reason");
    assertThat(client.answer("f", "\"served\"")).isEqualTo("0");
  }

  @Test
  void an_error_of_the_function_reaches_the_caller_as_it_is() throws IOException {
    client.createFunction("f", "echo");
    var response = client.invoke("f", "\"error\"");
    assertThat(response.functionError()).isEqualTo("Unhandled");
    assertThat(response.payload().asUtf8String()).isEqualTo("{\"errorMessage\":\"as asked\"}");
    assertThat(client.answer("f", "\"served\"")).isEqualTo("1");
  }

  @Test
  void a_failed_initialisation_is_tried_once_more_and_then_reported() throws IOException {
    client.createFunction("f", "init-error");
    var response = client.invoke("f", "{}");
    assertThat(response.payload().asUtf8String()).contains("no such handler");
    assertThat(log(response)).contains("INIT_REPORT").contains("Status: error");
    client.createFunction("g", "init-exit:9");
    assertThat(client.answer("g", "{}")).contains("exit status 9");
  }

  @Test
  void a_slow_initialisation_gets_a_second_chance_within_the_timeout() throws IOException {
    client.createFunction("f", "init-sleep:3500");
    var response = client.invoke("f", "1");
    assertThat(response.payload().asUtf8String()).isEqualTo("1");
    assertThat(log(response)).contains("INIT_REPORT").contains("Status: timeout");
  }

  @Test
  void the_log_tail_has_the_platforms_lines_around_those_of_the_function() throws IOException {
    client.createFunction("f", "echo");
    assertThat(log(client.invoke("f", "\"print good morning\"")).lines())
        .satisfiesExactly(
            line -> assertThat(line).startsWith("INIT_START Runtime Version: provided:al2023"),
            line -> assertThat(line).matches("START RequestId: \\S{36} Version: \\$LATEST"),
            line -> assertThat(line).isEqualTo("good morning"),
            line -> assertThat(line).startsWith("END RequestId: "),
            line ->
                assertThat(line)
                    .matches(
                        "REPORT RequestId: \\S{36}\tDuration: [0-9.]+ ms\tBilled Duration: \\d+ ms"
                            + "\tMemory Size: 128 MB\tMax Memory Used: \\d+ MB"
                            + "\tInit Duration: [0-9.]+ ms\t"));
    assertThat(lambda.logFile("f")).content().contains("good morning");
  }

  @Test
  void a_function_sees_lambdas_variables_and_its_own() throws IOException {
    client.createFunction("f", "echo");
    assertThat(client.answer("f", "\"env GREETING\"")).isEqualTo("\"hello\"");
    assertThat(client.answer("f", "\"env AWS_LAMBDA_FUNCTION_NAME\"")).isEqualTo("\"f\"");
    assertThat(client.answer("f", "\"env AWS_EXECUTION_ENV\"")).isEqualTo("\"null\"");
    assertThat(client.answer("f", "\"env HOME\"")).isEqualTo("\"null\"");
  }

  @Test
  void an_answer_of_more_than_6_megabytes_fails() throws IOException {
    client.createFunction("f", "echo");
    assertThat(client.answer("f", "\"large 6291556\"")).hasSize(6291556);
    assertThat(client.answer("f", "\"large 6291557\""))
        .isEqualTo(
            "{\"errorType\":\"Function.ResponseSizeTooLarge\",\"errorMessage\":\"Response payload"
                + " size (6291557 bytes) exceeded maximum allowed payload size (6291556"
                + " bytes).\"}");
    assertThat(client.answer("f", "\"served\"")).isEqualTo("2");
  }

  @Test
  void closing_ends_every_process() throws IOException {
    client.createFunction("f", "echo");
    var process = ProcessHandle.of(Long.parseLong(client.answer("f", "\"pid\""))).orElseThrow();
    lambda.close();
    assertThat(process.isAlive()).isFalse();
  }

  private static String log(InvokeResponse response) {
    return new String(Base64.getDecoder().decode(response.logResult()), StandardCharsets.UTF_8);
  }
}
