package io.demitasse.junit;

import static io.demitasse.junit.InProcess.configured;
import static io.demitasse.junit.InProcess.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.junit.functions.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Execution environments in the JVM of the test: each is as good as a process. */
final class InProcessTest {
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
  void a_configuration_that_lambda_refuses_is_refused() {
    assertThatThrownBy(() -> configured("any").memory(64)).hasMessageContaining("128 to 10240");
    assertThatThrownBy(() -> configured("any").timeout(Duration.ZERO)).hasMessageContaining("time");
    assertThatThrownBy(() -> TestFunction.of(" ")).hasMessageContaining("handler");
  }
}
