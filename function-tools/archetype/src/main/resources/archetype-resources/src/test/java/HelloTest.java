package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class HelloTest {
  private final Hello hello = new Hello();

  @Test
  void greets() {
    assertEquals(new Hello.Greeting("Hello, Ada"), hello.handle(new Hello.Event("Ada")));
  }

  @Test
  void an_event_without_a_name_is_an_error() {
    assertThrows(IllegalArgumentException.class, () -> hello.handle(new Hello.Event(null)));
  }
}
