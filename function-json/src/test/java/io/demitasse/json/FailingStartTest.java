package io.demitasse.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.demitasse.functions.FailingStart;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a class that fails while it starts: all of it, in the report and in the log. */
@Tag("it")
class FailingStartTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String ROOT = "config.json: not found";

  private static FunctionProcess.Outcome serve(String name, Map<String, String> environment)
      throws Exception {
    return FunctionProcess.ofHandlers()
        .withEnvironment(environment)
        .serve(FailingStart.class.getName() + "$" + name, "{}", "{}");
  }

  @ParameterizedTest
  @CsvSource({
    "InInitialiser, Runtime.HandlerInitialiserFailed, InInitialiser.<clinit>",
    "InConstructor, Runtime.InitError, InConstructor.<init>",
    "InClassOfConstructor, Runtime.InitError, Lazy.<clinit>",
    "ErrorInInitialiser, Runtime.InitError, ErrorInInitialiser.<clinit>",
  })
  void names_the_root_with_its_stack(String name, String errorType, String frame) throws Exception {
    for (String format : new String[] {"TEXT", "JSON"}) {
      var outcome = serve(name, Map.of("AWS_LAMBDA_LOG_FORMAT", format));

      var post = outcome.posts().getFirst();
      assertThat(post.line()).contains("/init/error");
      assertThat(post.headers()).containsEntry("Lambda-Runtime-Function-Error-Type", errorType);
      JsonNode body = JSON.readTree(post.body());
      assertThat(body.path("errorMessage").asText()).isNotEmpty();
      assertThat(body.path("stackTrace")).isNotEmpty();
      assertThat(body.path("cause").path("errorType").asText()).isNotEmpty();
      assertThat(post.body()).contains(ROOT, frame);
      assertThat(post.headers().get("Lambda-Runtime-Function-XRay-Error-Cause")).contains(ROOT);
      assertThat(outcome.log()).contains(ROOT, frame);
      assertThat(outcome.exitCode()).isEqualTo(1);
    }
  }

  @Test
  void a_class_that_cannot_be_used_names_the_root_each_time() throws Exception {
    var outcome = serve("InClassOfMethod", Map.of());

    var first = outcome.posts().getFirst();
    assertThat(first.body())
        .contains("java.lang.ExceptionInInitializerError", "Lazy2.<clinit>", ROOT);
    // The JVM keeps of the first failure its text and its stack.
    var second = outcome.posts().getLast();
    assertThat(second.body())
        .contains(
            "java.lang.NoClassDefFoundError",
            "Could not initialize class",
            "no configuration",
            "Lazy2.<clinit>");
  }
}
