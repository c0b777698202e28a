package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.demitasse.junit.FunctionResult;
import io.demitasse.junit.FunctionTest;
import io.demitasse.junit.Target;
import io.demitasse.junit.TestFunction;
import org.junit.jupiter.api.Test;

/** Its events are those of the training, beside the one in src/test/events. */
@FunctionTest(handler = HelloTest.HANDLER)
class HelloTest {
  static final String HANDLER = "example.Hello::handle";

  @Test
  void greets(TestFunction function) {
    assertGreets(function, "Grace");
  }

  @Test
  @FunctionTest(handler = HANDLER, on = Target.LAYER)
  void greets_on_the_layer_of_the_build(TestFunction function) {
    assertGreets(function, "Linus");
  }

  private static void assertGreets(TestFunction function, String name) {
    FunctionResult result = function.invoke(new Hello.Name(name));

    assertEquals("{\"hello\":\"" + name + "\"}", result.responseAs(Hello.Greeting.class).json());
  }
}
