package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.demitasse.junit.FunctionTest;
import io.demitasse.junit.Outcome;
import io.demitasse.junit.TestFunction;
import org.junit.jupiter.api.Test;

/** Runs the function in this JVM. What the tests send, {@code mvn demitasse:train} trains it by. */
@FunctionTest(handler = "${package}.Hello::handle")
class HelloTest {
  @Test
  void greets(TestFunction function) {
    Outcome outcome = function.invoke(new Hello.Event("Ada"));

    assertEquals(new Hello.Greeting("Hello, Ada"), outcome.responseAs(Hello.Greeting.class));
  }

  @Test
  void an_event_without_a_name_is_an_error(TestFunction function) {
    Outcome outcome = function.invoke(new Hello.Event(null));

    assertEquals("java.lang.IllegalArgumentException", outcome.error().type());
  }
}
