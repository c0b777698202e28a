package io.demitasse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.functions.Bundled;
import io.demitasse.functions.MappedContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Functions that bring libraries which the runtime, or the layer, has too or has to get on with.
 */
@Tag("it")
class BundledLibrariesTest {
  private static FunctionProcess.Outcome serve(String method, FunctionProcess function)
      throws Exception {
    return function.serve(Bundled.class.getName() + "::" + method, "{}");
  }

  @Test
  void a_function_uses_the_jackson_that_it_bundles() throws Exception {
    assertThat(serve("jackson", FunctionProcess.ofHandlers().withBundled("old")).response())
        .isEqualTo("{\"version\":\"2.12.7\"}");
  }

  @Test
  void the_core_of_the_layer_comes_before_an_older_one_in_the_function() throws Exception {
    assertThat(serve("core", FunctionProcess.ofHandlers().withBundled("old")).response())
        .isEqualTo("\"null r1\"");
  }

  @Test
  void a_function_logs_by_logback() throws Exception {
    var outcome = serve("logback", FunctionProcess.ofHandlers().withBundled("logback"));

    assertThat(outcome.response()).isEqualTo("\"ch.qos.logback.classic.Logger\"");
    assertThat(outcome.log()).contains("by logback");
  }

  @Test
  void the_request_id_is_in_the_mapped_context_of_slf4j_if_the_function_says_so() throws Exception {
    FunctionProcess function = FunctionProcess.ofHandlers().withBundled("logback");
    String handler = MappedContext.class.getName() + "::requestId";

    assertThat(function.serve(handler, "{}").response()).isEqualTo("null");
    assertThat(
            function
                .withEnvironment(Map.of("DEMITASSE_SLF4J_MDC", "1"))
                .serve(handler, "{}")
                .response())
        .isEqualTo("\"r1\"");
  }

  @Test
  void a_function_logs_by_log4j_and_the_appender_for_lambda(@TempDir Path root) throws Exception {
    Files.writeString(
        root.resolve("log4j2.xml"),
        """
        <Configuration packages="com.amazonaws.services.lambda.runtime.log4j2">
          <Appenders>
            <Lambda name="Lambda">
              <PatternLayout pattern="%X{AWSRequestId} %-5p %c - %m%n"/>
            </Lambda>
          </Appenders>
          <Loggers>
            <Root level="info"><AppenderRef ref="Lambda"/></Root>
          </Loggers>
        </Configuration>
        """);
    FunctionProcess function =
        FunctionProcess.ofHandlers().with(root.toString()).withBundled("log4j");

    var outcome = serve("log4j", function);

    assertThat(outcome.response()).isEqualTo("\"org.apache.logging.log4j.core.Logger\"");
    assertThat(outcome.log()).contains("ERROR fun - by log4j");
  }

  @Test
  void a_function_starts_a_spring_context() throws Exception {
    FunctionProcess function = FunctionProcess.ofHandlers().withBundled("spring");

    assertThat(serve("spring", function).response()).isEqualTo("\"Bundled\"");
  }
}
