package io.demitasse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.functions.Failures;
import io.demitasse.functions.LogWays;
import io.demitasse.runtime.FakeRuntimeApi;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares what the official client logs with what this runtime does, record by record. */
@Tag("it")
class LogCompatibilityTest {
  private static final OfficialClasses OFFICIAL = new OfficialClasses();

  @AfterAll
  static void tidyUp() {
    OFFICIAL.close();
  }

  @ParameterizedTest
  @CsvSource({
    "TEXT, UNDEFINED",
    "TEXT, WARN",
    "JSON, UNDEFINED",
    "JSON, TRACE",
    "JSON, INFO",
    "JSON, WARN",
    "JSON, FATAL",
    "json, error",
    "text, fatal",
  })
  void what_functions_log_is_the_same(String format, String level) throws Exception {
    String handler = LogWays.class.getName() + "::all";

    assertThat(ours(handler, format, level)).isEqualTo(official(handler, format, level));
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
      assertThat(ours(handler, format, "UNDEFINED"))
          .isEqualTo(official(handler, format, "UNDEFINED"));
    }
  }

  @ParameterizedTest
  @CsvSource({"TEXT, FATAL", "JSON, FATAL", "JSON, ERROR"})
  void a_failure_of_the_handler_passes_the_same_levels(String format, String level)
      throws Exception {
    String handler = Failures.class.getName() + "::caused";

    assertThat(ours(handler, format, level)).isEqualTo(official(handler, format, level));
  }

  private static List<List<String>> official(String handler, String format, String level)
      throws IOException {
    return comparable(OFFICIAL.log(handler, format, level));
  }

  private static List<List<String>> ours(String handler, String format, String level)
      throws IOException, InterruptedException {
    var environment =
        Map.of(
            "AWS_LAMBDA_LOG_FORMAT", format,
            "AWS_LAMBDA_LOG_LEVEL", level,
            "_LAMBDA_TELEMETRY_LOG_FD", "1");
    try (FakeRuntimeApi api = new FakeRuntimeApi().event("r0", "{}").accepts()) {
      var process = FunctionProcess.ofHandlers().withEnvironment(environment);
      return comparable(LoggedFrame.read(process.serve(handler, api).output()));
    }
  }

  private static List<List<String>> comparable(List<LoggedFrame> frames) throws IOException {
    List<List<String>> records = new ArrayList<>();
    for (LoggedFrame frame : frames) {
      // How the loop ends when the script of the test is over is each one's own business.
      if (!frame.message().contains("The runtime ends")) {
        records.add(frame.comparable());
      }
    }
    return records;
  }
}
