package io.demitasse.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.functions.Failures;
import io.demitasse.functions.LogWays;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what the process of the official client logs with what this runtime logs. */
class LogCompatibilityTest {
  private static final FunctionProcess OURS = FunctionProcess.ofHandlers();
  private static final FunctionProcess OFFICIAL = FunctionProcess.ofOfficialClient();

  @ParameterizedTest
  @CsvSource({
    "TEXT, ''", "TEXT, WARN", "JSON, ''", "JSON, TRACE", "JSON, INFO", "JSON, WARN", "JSON, FATAL",
    "json, error", "nonsense, nonsense", "JSON, nonsense",
  })
  void what_functions_log_is_the_same(String format, String level) throws Exception {
    String handler = LogWays.class.getName() + "::all";

    assertThat(log(OURS, handler, format, level)).isEqualTo(log(OFFICIAL, handler, format, level));
  }

  static Stream<String> failures() {
    // This one differs in what the JDK itself puts into a message.
    return Arrays.stream(Failures.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(Method::getName)
        .filter(name -> !name.equals("overflows") && !name.equals("getterThrows"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_of_the_handler_is_logged_the_same(String method) throws Exception {
    String handler = Failures.class.getName() + "::" + method;

    for (String format : List.of("TEXT", "JSON")) {
      assertThat(log(OURS, handler, format, "")).isEqualTo(log(OFFICIAL, handler, format, ""));
    }
  }

  @ParameterizedTest
  @CsvSource({"TEXT, FATAL", "JSON, FATAL", "JSON, ERROR"})
  void a_failure_of_the_handler_passes_the_same_levels(String format, String level)
      throws Exception {
    String handler = Failures.class.getName() + "::caused";

    assertThat(log(OURS, handler, format, level)).isEqualTo(log(OFFICIAL, handler, format, level));
  }

  private static List<List<String>> log(
      FunctionProcess process, String handler, String format, String level)
      throws IOException, InterruptedException {
    var outcome =
        process
            .withEnvironment(
                Map.of(
                    "AWS_LAMBDA_LOG_FORMAT",
                    format,
                    "AWS_LAMBDA_LOG_LEVEL",
                    level,
                    "_LAMBDA_TELEMETRY_LOG_FD",
                    "1"))
            .serve(handler, "{}");
    List<List<String>> records = new ArrayList<>();
    for (LoggedFrame frame : LoggedFrame.read(outcome.output())) {
      // How the loop ends when the script of the test is over is each one's own business.
      if (!frame.message().contains("The runtime ends")) {
        records.add(frame.comparable());
      }
    }
    return records;
  }
}
