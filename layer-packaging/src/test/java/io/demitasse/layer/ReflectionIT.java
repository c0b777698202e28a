package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.layer.UnpackedLayer.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reflection on the built layer: cheap for the start, and quick for a warm function. */
@Tag("it")
final class ReflectionIT {
  private static final Path CLASSES = Path.of("target/test-classes");
  private static final String REFLECTING = "io.demitasse.functions.Reflecting";
  private static final String CHOICE = "-Djdk.reflect.useNativeAccessorOnly=";

  @TempDir private static Path folder;
  private static UnpackedLayer layer = new UnpackedLayer(Path.of(""));

  @BeforeAll
  static void unpack() throws IOException {
    layer = UnpackedLayer.in(folder.resolve("opt"));
  }

  @Test
  void the_runtime_calls_the_handler_natively_and_the_function_has_the_choice_of_the_JDK()
      throws Exception {
    assertThat(answer("::handler", Map.of())).isEqualTo("[\"native\",\"usual\"]");
  }

  @Test
  void a_function_that_calls_thousands_of_methods_while_it_starts_has_it_too() throws Exception {
    for (String tiers : List.of("", "-XX:TieredStopAtLevel=4")) {
      assertThat(answer("$ManyCalls::choice", Map.of("JAVA_TOOL_OPTIONS", tiers)))
          .isEqualTo("[\"usual\",\"null\",\"2500\"]");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "DEMITASSE_JVM_OPTIONS"})
  void who_chooses_has_it_so(String door) throws Exception {
    assertThat(answer("$ManyCalls::choice", Map.of(door, CHOICE + "true")))
        .isEqualTo("[\"native\",\"true\",\"2500\"]");
    assertThat(answer("::handler", Map.of(door, CHOICE + "false")))
        .isEqualTo("[\"usual\",\"usual\"]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"map", "order", "bean"})
  void a_start_makes_no_method_handles(String method) throws Exception {
    Run run =
        layer.invoke(
            CLASSES,
            REFLECTING + "::" + method,
            Map.of("DEMITASSE_JVM_OPTIONS", "-Xlog:class+load"));

    assertThat(run.answer()).as(run.log()).contains("\"key1\":\"value1\"");
    assertThat(run.classesFromCache()).isGreaterThan(1000);
    // The end of the JVM looks for a logger of its own, with lambdas.
    assertThat(run.log().lines().takeWhile(line -> !line.contains(" java.util.logging.")))
        .hasSizeGreaterThan(1000)
        .noneMatch(line -> line.contains("source: __"));
  }

  private static String answer(String handler, Map<String, String> variables) throws Exception {
    Run run = layer.invoke(CLASSES, REFLECTING + handler, variables);
    assertThat(run.exit()).as(run.log()).isZero();
    return run.answer();
  }
}
