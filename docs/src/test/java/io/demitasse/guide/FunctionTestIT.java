package io.demitasse.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.demitasse.functions.Tested;
import io.demitasse.junit.FunctionError;
import io.demitasse.junit.FunctionResult;
import io.demitasse.junit.FunctionTest;
import io.demitasse.junit.Target;
import io.demitasse.junit.TestFunction;
import io.demitasse.junit.TestFunctionBuilder;
import io.demitasse.junit.events.Events;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The JUnit extension says the same of a function in the JVM of the test and on the layer. */
@Tag("it")
final class FunctionTestIT {
  private static final String TESTED = Tested.class.getName();
  private static final String ARCH =
      System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x86_64";
  private static final Path LAYER =
      Path.of("..", "layer-packaging", "target", "demitasse-layer-standard-" + ARCH + ".zip");

  @TempDir private static Path code;

  @BeforeAll
  static void putCode() throws IOException {
    Path classes = Path.of("target", "test-classes");
    Path file = Path.of("io", "demitasse", "functions", "Tested.class");
    Files.createDirectories(code.resolve(file).getParent());
    Files.copy(classes.resolve(file), code.resolve(file));
  }

  private static TestFunctionBuilder configured(Target target, String method) {
    return TestFunction.of(TESTED + "::" + method)
        .on(target)
        .layer(LAYER)
        .code(code)
        .memory(256)
        .environment("TABLE", "orders");
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_PROCESS", "LAYER"})
  void response_context_and_environment(Target target) {
    try (TestFunction function = configured(target, "about").name("fun").start()) {
      FunctionResult result =
          function.event(Map.of("a", 1)).requestId("r-1").traceId("Root=1-2-3").invoke();

      assertThat(result.responseAs(String.class))
          .isEqualTo("{a=1} orders 256 fun r-1 Root=1-2-3 Root=1-2-3 1");
      assertThat(result.remainingTime())
          .isBetween(Duration.ofMillis(1), Duration.ofSeconds(FunctionTest.DEFAULT_TIMEOUT));
      assertThat(function.invoke(Map.of()).responseAs(String.class)).endsWith(" 2");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_PROCESS", "LAYER"})
  void log_records(Target target) {
    try (TestFunction function = configured(target, "logs").start()) {
      function.invoke("first").response();
      FunctionResult result = function.invoke("second");

      assertThat(result.logMessages())
          .containsExactly("log second", "two\nlines second", "out second");
      assertThat(result.logs().get(1).level()).contains("WARN");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_PROCESS", "LAYER"})
  void log_records_in_json(Target target) {
    try (TestFunction function =
        configured(target, "logs").environment("AWS_LAMBDA_LOG_FORMAT", "JSON").start()) {
      FunctionResult result = function.event("a").requestId("r-1").invoke();

      assertThat(result.logMessages()).containsExactly("log a", "two\nlines a", "out a");
      assertThat(result.logs().getFirst().requestId()).contains("r-1");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_PROCESS", "LAYER"})
  void failures(Target target) {
    try (TestFunction function = configured(target, "fails").start()) {
      FunctionError error = function.invoke("oh no").error();

      assertThat(error.type()).isEqualTo("java.lang.IllegalStateException");
      assertThat(error.message()).isEqualTo("oh no");
      assertThat(error.stackTrace().getFirst()).contains("Tested.fails(Tested.java:");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_PROCESS", "LAYER"})
  void ends_of_the_process_and_timeouts(Target target) {
    try (TestFunction function = configured(target, "exits").start()) {
      FunctionError error = function.invoke(3).error();

      assertThat(error.type()).isEqualTo("Runtime.ExitError");
      assertThat(error.message()).endsWith("Runtime exited with error: exit status 3");
      assertThat(function.invoke(-1).response()).isEqualTo("-1");
    }
    try (TestFunction function =
        configured(target, "sleeps").timeout(Duration.ofSeconds(1)).start()) {
      FunctionError error = function.invoke(60_000).error();

      assertThat(error.type()).isEqualTo("Sandbox.Timedout");
      assertThat(error.message()).endsWith("Task timed out after 1.00 seconds");
      assertThat(function.invoke(0).response()).isEqualTo("0");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_PROCESS", "LAYER"})
  void streams(Target target) {
    try (TestFunction function = configured(target, "streams").start()) {
      FunctionResult result = function.invoke(null);

      assertThat(result.streamed()).isTrue();
      assertThat(result.chunks()).containsExactly("one ", "two");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"IN_PROCESS", "LAYER"})
  void a_handler_that_is_not_there(Target target) {
    try (TestFunction function = configured(target, "abut").start()) {
      assertThatThrownBy(() -> function.invoke(null).response())
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("abut")
          .hasMessageContaining("about");
    }
  }

  @Test
  void the_zip_of_a_sample_on_the_layer() {
    try (TestFunction function =
        TestFunction.of("io.demitasse.samples.pi.Pi::handle")
            .on(Target.LAYER)
            .layer(LAYER)
            .code(Path.of("..", "sample-functions", "pi", "target", "pi.zip"))
            .start()) {
      assertThat(function.invoke(Events.restApi().query("number", "4")).http().text())
          .isEqualTo("{\"message\":\"3.141\"}");
    }
  }

  @Test
  void without_a_zip_the_class_path_of_the_test_is_the_function() {
    try (TestFunction function =
        TestFunction.of(TESTED + "::logs").on(Target.LAYER).layer(LAYER).start()) {
      assertThat(function.invoke("a").logMessages()).contains("log a");
    }
  }

  @Test
  void code_that_is_not_there_is_named() {
    try (TestFunction function =
        TestFunction.of(TESTED + "::logs")
            .on(Target.LAYER)
            .layer(LAYER)
            .code(Path.of("no.zip"))
            .start()) {
      assertThatThrownBy(() -> function.invoke(null))
          .hasMessageContaining("no.zip")
          .hasMessageContaining("mvn verify");
    }
  }

  @Test
  void a_zip_that_is_no_layer_is_named() {
    try (TestFunction function =
        TestFunction.of(TESTED + "::logs")
            .on(Target.LAYER)
            .layer(Path.of("..", "sample-functions", "pi", "target", "pi.zip"))
            .code(code)
            .start()) {
      assertThatThrownBy(() -> function.invoke(null))
          .hasMessageContaining("pi.zip")
          .hasMessageContaining("has no bootstrap");
    }
  }
}
