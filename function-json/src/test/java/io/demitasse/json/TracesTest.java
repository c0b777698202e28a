package io.demitasse.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.demitasse.functions.Traces;
import io.demitasse.runtime.FakeRuntimeApi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where the trace of an invocation can be seen, and that it cannot where there is none. */
@Tag("it")
class TracesTest {
  /** As the bootstrap exports it. */
  private static final Map<String, String> ROOM = Map.of("_X_AMZN_TRACE_ID", "x".repeat(512));

  private static List<String> answers(FunctionProcess process, String method) throws Exception {
    try (FakeRuntimeApi api = threeEvents()) {
      return process.serve(Traces.class.getName() + "::" + method, api).posts().stream()
          .map(FakeRuntimeApi.Request::body)
          .toList();
    }
  }

  private static FakeRuntimeApi threeEvents() throws IOException {
    return new FakeRuntimeApi()
        .event("r1", "{}")
        .accepts()
        .event("r2", "{}", "Lambda-Runtime-Trace-Id: Root=1;Parent=2;Sampled=1")
        .accepts()
        .event("r3", "{}")
        .accepts();
  }

  private static String everywhere(String value) {
    return "[\"" + (value + "\",\"").repeat(6) + value + "\"]";
  }

  @Test
  void without_a_trace_there_is_no_variable_even_after_one_with() throws Exception {
    assertThat(answers(FunctionProcess.ofHandlers().withEnvironment(ROOM), "seen"))
        .containsExactly(
            everywhere("null"), everywhere("Root=1;Parent=2;Sampled=1"), everywhere("null"));
  }

  @Test
  void the_other_variables_come_through_and_the_placeholder_is_gone() throws Exception {
    assertThat(answers(FunctionProcess.ofHandlers().withEnvironment(ROOM), "others"))
        .hasSize(3)
        .allSatisfy(
            body -> assertThat(body).contains("\"same\":true").contains("\"placeholder\":false"));
  }

  @Test
  void the_store_of_the_aws_sdk_has_it_where_many_are_served_at_once() throws Exception {
    FunctionProcess function = FunctionProcess.ofHandlers().with("utils-lite-");

    assertThat(
            answers(
                function.withEnvironment(Map.of("AWS_LAMBDA_MAX_CONCURRENCY", "1")),
                "storeAndDisturb"))
        .containsExactly("\"null\"", "\"Root=1;Parent=2;Sampled=1\"", "\"null\"");
    assertThat(answers(function, "store")).containsOnly("\"null\"");
  }
}
