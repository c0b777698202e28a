package io.demitasse.samples.echo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.demitasse.junit.FunctionResult;
import io.demitasse.junit.FunctionTest;
import io.demitasse.junit.TestFunction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Echo on the runtime that it has in Lambda. */
@FunctionTest(handler = "io.demitasse.samples.echo.Echo::handle")
final class EchoFunctionTest {
  @Test
  void the_event_is_the_response_and_the_log(TestFunction function) {
    FunctionResult result = function.invokeJson("{\"key\":\"value\"}");

    assertEquals("Echoing request: '{\"key\":\"value\"}'", result.response());
    assertEquals(List.of("{\"key\":\"value\"}"), result.logMessages());
  }

  @Test
  void an_event_without_a_line_end_does_not_run_into_the_next_ones_log(TestFunction function) {
    function.invoke("first").response();

    assertEquals(List.of("\"second\""), function.invoke("second").logMessages());
  }
}
