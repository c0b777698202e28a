package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.demitasse.junit.FunctionResult;
import io.demitasse.junit.FunctionTest;
import io.demitasse.junit.TestFunction;
import org.junit.jupiter.api.Test;

/** Runs the function in this JVM. What the tests send, {@code mvn demitasse:train} trains it by. */
@FunctionTest(handler = "${package}.Hello::handle")
class HelloTest {
  @Test
  void greets(TestFunction function) {
    FunctionResult result = function.invoke(new Hello.Event("Ada"));

    assertEquals(new Hello.Greeting("Hello, Ada"), result.responseAs(Hello.Greeting.class));
  }

  @Test
  void an_event_without_a_name_is_an_error(TestFunction function) {
    FunctionResult result = function.invoke(new Hello.Event(null));

    assertEquals("java.lang.IllegalArgumentException", result.error().type());
  }
}
