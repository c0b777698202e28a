package io.demitasse.junit;

import static io.demitasse.junit.InProcess.configured;
import static io.demitasse.junit.InProcess.send;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.junit.functions.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a function logs and prints in the JVM of the test. */
final class FunctionLogsTest {
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
}
