package io.demitasse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.functions.HostileHandlers;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a handler leaves behind: its answer is posted, and the next event is served. */
@Tag("it")
class HostileHandlersTest {
  static Stream<String> methods() {
    return Arrays.stream(HostileHandlers.class.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .map(Method::getName);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void is_answered_for_three_times(String method) throws Exception {
    for (Map<String, String> environment :
        List.of(
            Map.of("DEMITASSE_SLF4J_MDC", "1"),
            Map.of("AWS_LAMBDA_LOG_FORMAT", "JSON"),
            Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "1"))) {
      FunctionProcess.Outcome outcome =
          FunctionProcess.ofHandlers()
              .withEnvironment(environment)
              .serve(HostileHandlers.class.getName() + "::" + method, "1", "2", "3");

      assertThat(outcome.posts())
          .hasSize(3)
          .allSatisfy(post -> assertThat(post.line()).endsWith("/response HTTP/1.1"))
          .allSatisfy(post -> assertThat(post.body()).isEqualTo("\"" + method + "\""));
      assertThat(outcome.exitCode()).isEqualTo(1);
    }
  }
}
