package io.demitasse.samples.pi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.demitasse.junit.FunctionTest;
import io.demitasse.junit.HttpAnswer;
import io.demitasse.junit.TestFunction;
import io.demitasse.junit.events.Events;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pi on the runtime that it has in Lambda, with events as AWS sends them. */
@FunctionTest(handler = "io.demitasse.samples.pi.Pi::handle")
final class PiFunctionTest {
  private static final String MESSAGE = "{\"message\":\"3.141\"}";

  private final TestFunction function;

  PiFunctionTest(TestFunction function) {
    this.function = function;
  }

  @Test
  void a_direct_call() {
    assertEquals(
        MESSAGE,
        function.invoke(Map.of("queryStringParameters", Map.of("number", "4"))).response());
  }

  @Test
  void a_rest_api() {
    assertAnswers(function.invoke(Events.restApi().path("/pi").query("number", "4")).http());
  }

  @Test
  void an_http_api() {
    assertAnswers(function.invoke(Events.httpApi().path("/pi").query("number", "4")).http());
  }

  @Test
  void a_function_url() {
    assertAnswers(function.invoke(Events.functionUrl().query("number", "4")).http());
  }

  @Test
  void a_load_balancer() {
    assertAnswers(function.invoke(Events.loadBalancer().query("number", "4")).http());
  }

  @Test
  void a_bad_number_is_the_callers_fault() {
    assertEquals(400, function.invoke(Events.restApi().query("number", "x")).http().statusCode());
  }

  private static void assertAnswers(HttpAnswer answer) {
    assertEquals(200, answer.statusCode());
    assertEquals("application/json", answer.headers().get("Content-Type"));
    assertEquals(MESSAGE, answer.text());
  }
}
