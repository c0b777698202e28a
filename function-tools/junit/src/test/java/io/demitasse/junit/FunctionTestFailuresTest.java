package io.demitasse.junit;

import static io.demitasse.junit.Extension.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * What the extension says of functions that fail, and of tests that ask for what cannot be. Classes
 * without the suffix Test are run by these tests only.
 */
@ResourceLock("system properties of the extension")
final class FunctionTestFailuresTest {
  private static final String ANY = "io.demitasse.junit.functions.Functions::any";
  private static final String FAILS = "io.demitasse.junit.functions.Functions::fails";

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
    run(tests)
        .testEvents()
        .assertThatEvents()
        .haveExactly(1, event(finishedWithFailure(message(text -> text.contains(why)))));
  }

  @Test
  void a_bad_annotation_says_what_to_mend() {
    assertRefused(Unannotated.class, "needs @FunctionTest on its method or class");
    assertRefused(BadVariable.class, "\"TABLE\" is not");
    assertRefused(BadMemory.class, "128 to 10240 MB");
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

  @FunctionTest(handler = ANY)
  static final class Misdirected {
    @Test
    void is_not_started(TestFunction function) {
      function.invoke(Map.of());
    }
  }

  @Test
  void a_target_that_there_is_not_is_refused() {
    System.setProperty("demitasse.target", "moon");
    try {
      assertRefused(Misdirected.class, "Say in-process or layer");
    } finally {
      System.clearProperty("demitasse.target");
    }
  }
}
