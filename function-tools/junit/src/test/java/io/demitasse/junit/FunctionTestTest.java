package io.demitasse.junit;

import static io.demitasse.junit.Extension.assertAllPass;
import static io.demitasse.junit.Extension.run;
import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.junit.functions.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The extension, as JUnit runs it. Classes without the suffix Test are run by these tests only. */
@ResourceLock("system properties of the extension")
final class FunctionTestTest {
  private static final String CALLS = "io.demitasse.junit.functions.Functions::calls";
  private static final String LOGS = "io.demitasse.junit.functions.Functions::logs";

  @FunctionTest(handler = CALLS)
  static final class Fresh {
    @BeforeEach
    void warmUp(TestFunction function) {
      function.invoke(null);
    }

    @RepeatedTest(3)
    void a_test_shares_its_environment_with_before_each_only(TestFunction function) {
      assertThat(function.invoke(null).response()).isEqualTo("2");
    }
  }

  @Test
  void every_test_has_an_environment_of_its_own() {
    assertAllPass(Fresh.class, 3);
  }

  @FunctionTest(handler = CALLS)
  static final class Shared {
    private static String first = "";

    private final TestFunction function;

    Shared(TestFunction function) {
      this.function = function;
    }

    @BeforeAll
    static void warmUp(TestFunction function) {
      first = function.invoke(null).response();
    }

    @Test
    void the_one_of_before_all_serves_the_constructor_too() {
      assertThat(first).isEqualTo("1");
      assertThat(function.invoke(null).response()).isEqualTo("2");
    }
  }

  @Test
  void constructors_and_before_all_share_one() {
    assertAllPass(Shared.class, 1);
  }

  @FunctionTest(
      handler = "io.demitasse.junit.functions.Functions::environment",
      name = "fun",
      memory = 1024,
      environment = {"TABLE=a=b", "EMPTY="})
  static final class Configured {
    @Test
    void the_annotation_configures(TestFunction function) {
      assertThat(function.invoke(null).responseAsMap())
          .containsEntry("TABLE", "a=b")
          .containsEntry("EMPTY", "")
          .containsEntry("AWS_LAMBDA_FUNCTION_NAME", "fun")
          .containsEntry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1024");
    }

    @Test
    @FunctionTest(handler = CALLS)
    void that_of_a_method_wins(TestFunction function) {
      assertThat(function.invoke(null).response()).isEqualTo("1");
    }
  }

  @Test
  void a_function_is_configured_by_annotation() {
    assertAllPass(Configured.class, 2);
  }

  @FunctionTest(handler = LOGS)
  @Execution(ExecutionMode.CONCURRENT)
  static final class Parallel {
    @RepeatedTest(50)
    void each_sees_its_own(RepetitionInfo repetition, TestFunction function) {
      String mark = "<" + repetition.getCurrentRepetition() + ">";
      for (int i = 0; i < 3; i++) {
        FunctionResult result = function.event(mark).traceId("Root=" + mark).invoke();
        assertThat(result.logs()).hasSize(8).allMatch(record -> record.message().endsWith(mark));
      }
    }
  }

  @Test
  void fifty_tests_at_once_do_not_see_each_other() {
    assertAllPass(
        Parallel.class,
        50,
        "junit.jupiter.execution.parallel.enabled=true",
        "junit.jupiter.execution.parallel.config.strategy=fixed",
        "junit.jupiter.execution.parallel.config.fixed.parallelism=16");
  }

  @FunctionTest(handler = "io.demitasse.junit.functions.Functions::receipt")
  static final class Recorded {
    @Test
    void passes(TestFunction function) {
      function.invoke(new Functions.Order("tea", 1)).response();
      function.invoke(new Functions.Order("tea", 1)).response();
      function.invoke(new Functions.Order("cake", 2)).response();
      assertThat(function.invokeJson("no JSON").succeeded()).isFalse();
    }

    @Test
    void fails(TestFunction function) {
      function.invoke(new Functions.Order("poison", 1)).response();
      assertThat(function.invoke(null).response()).isEmpty();
    }
  }

  @Test
  void events_of_tests_that_pass_are_recorded(@TempDir Path folder) throws IOException {
    System.setProperty("demitasse.record", folder.toString());
    try {
      for (int i = 0; i < 2; i++) {
        run(Recorded.class).testEvents().assertStatistics(s -> s.succeeded(1).failed(1));
      }
    } finally {
      System.clearProperty("demitasse.record");
    }
    Path ofHandler = folder.resolve("io.demitasse.junit.functions.Functions-receipt");
    try (Stream<Path> files = Files.list(ofHandler)) {
      List<Path> all = files.toList();
      assertThat(all).allMatch(file -> file.toString().endsWith(".json"));
      assertThat(all)
          .map(Files::readString)
          .containsExactlyInAnyOrder(
              "{\"item\":\"tea\",\"count\":1}", "{\"item\":\"cake\",\"count\":2}");
    }
  }
}
