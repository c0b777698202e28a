package io.demitasse.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import io.demitasse.junit.functions.Functions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The extension, as JUnit runs it. Classes without the suffix Test are run by these tests only. */
@ResourceLock("system properties of the extension")
final class FunctionTestTest {
  private static final String CALLS = "io.demitasse.junit.functions.Functions::calls";
  private static final String ANY = "io.demitasse.junit.functions.Functions::any";
  private static final String LOGS = "io.demitasse.junit.functions.Functions::logs";
  private static final String FAILS = "io.demitasse.junit.functions.Functions::fails";

  private static EngineExecutionResults run(Class<?> tests, String... configuration) {
    EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter").selectors(selectClass(tests));
    for (String parameter : configuration) {
      kit.configurationParameter(parameter.split("=", 2)[0], parameter.split("=", 2)[1]);
    }
    return kit.execute();
  }

  private static void assertAllPass(Class<?> tests, long number, String... configuration) {
    run(tests, configuration)
        .testEvents()
        .assertStatistics(statistics -> statistics.succeeded(number).failed(0));
  }

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

  @FunctionTest(handler = FAILS)
  static final class Failing {
    @Test
    void it_answers(TestFunction function) {
      assertThat(function.invoke("oh no").response()).isEmpty();
    }
  }

  @Test
  void a_test_that_fails_prints_error_stack_and_log() {
    run(Failing.class)
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                test("it_answers"),
                finishedWithFailure(
                    instanceOf(AssertionError.class),
                    message(text ->
                        text.startsWith(
                                "The function failed. java.lang.IllegalStateException: oh no\n"
                                    + "    at ")
                            && text.contains("Functions.fails(Functions.java:")
                            && text.contains("\nCaused by: java.io.IOException: below")
                            && text.contains("\nIt logged:\n")))));
  }

  static final class Unannotated {
    @Test
    @org.junit.jupiter.api.extension.ExtendWith(FunctionExtension.class)
    void it_has_no_handler(TestFunction function) {
      function.invoke(null);
    }
  }

  @FunctionTest(handler = ANY, environment = "TABLE")
  static final class BadVariable {
    @Test
    void it_is_not_configured(TestFunction function) {
      function.invoke(null);
    }
  }

  @FunctionTest(handler = ANY, memory = 1)
  static final class BadMemory {
    @Test
    void it_is_not_configured(TestFunction function) {
      function.invoke(null);
    }
  }

  private static void assertRefused(Class<?> tests, String why) {
    assertRefused(tests, why, 1);
  }

  private static void assertRefused(Class<?> tests, String why, int times) {
    run(tests)
        .testEvents()
        .assertThatEvents()
        .haveExactly(times, event(finishedWithFailure(message(text -> text.contains(why)))));
  }

  @Test
  void a_bad_annotation_says_what_to_mend() {
    assertRefused(Unannotated.class, "needs @FunctionTest on its method or class");
    assertRefused(BadVariable.class, "\"TABLE\" is not");
    assertRefused(BadMemory.class, "128 to 10240 MB");
  }

  @FunctionTest(handler = LOGS)
  @Execution(ExecutionMode.CONCURRENT)
  static final class Parallel {
    @RepeatedTest(50)
    void each_sees_its_own(RepetitionInfo repetition, TestFunction function) {
      String mark = "<" + repetition.getCurrentRepetition() + ">";
      for (int i = 0; i < 3; i++) {
        Outcome outcome = function.event(mark).traceId("Root=" + mark).invoke();
        assertThat(outcome.logs()).hasSize(8).allMatch(record -> record.message().endsWith(mark));
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

  @FunctionTest(handler = ANY, on = Target.LAYER)
  static final class WithoutLayer {
    @Test
    void has_no_layer(TestFunction function) {
      function.invoke(Map.of());
    }
  }

  @FunctionTest(handler = ANY, on = Target.LAYER, layer = "/nowhere/layer.zip")
  static final class WithLostLayer {
    @Test
    void has_no_layer(TestFunction function) {
      function.invoke(Map.of());
    }
  }

  @Test
  void a_layer_that_is_not_there_says_how_to_get_one() {
    String before = System.clearProperty("demitasse.layer");
    try {
      assertFails(WithoutLayer.class, "no layer is given");
      assertFails(WithLostLayer.class, "there is no layer at /nowhere/layer.zip");
    } finally {
      if (before != null) {
        System.setProperty("demitasse.layer", before);
      }
    }
  }

  private static void assertFails(Class<?> tests, String why) {
    run(tests)
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            event(
                finishedWithFailure(
                    message(text ->
                        text.contains(why)
                            && text.contains("-Ddemitasse.layer=")
                            && text.contains("mvn -DskipTests package")
                            && text.contains("docs/troubleshooting.md#no-layer")))));
  }

  @Test
  void a_target_that_there_is_not_is_refused() {
    System.setProperty("demitasse.target", "moon");
    try {
      assertRefused(Configured.class, "Say in-process or layer", 2);
    } finally {
      System.clearProperty("demitasse.target");
    }
  }
}
