package io.demitasse.layer.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the runtime could bind a handler. */
final class ExaminedHandlersTest extends Examination {
  @Test
  void an_inherited_method_is_a_handler() throws IOException {
    function
        .with(
            "t.Base",
            "package t; public abstract class Base { public String handle(String e) { return e; } }")
        .with("t.Sub", "package t; public class Sub extends Base {}")
        .with(
            "t.Able",
            "package t; public interface Able { default String by(String e) { return e; } }")
        .with("t.Of", "package t; public class Of implements Able {}");

    assertThat(examine("t.Sub::handle").problems()).isZero();
    assertThat(examine("t.Of::by").problems()).isZero();
    assertThat(examine("t.Base::handle").text()).contains("t.Base cannot be made: it is abstract");
  }

  @ParameterizedTest
  @CsvSource({
    "t.Absent::handle, 'There is no class t.Absent at the root', class-not-found",
    "t.H.handle, 'Did you mean t.H::handle?', class-not-found",
    "t.H::absent, 'no public method absent', method-not-found",
    "t.H::hidden, 'no public method hidden', method-not-found",
    "t.H::three, 'no public method three', method-not-found",
    "t.H, 'implements no interface of handlers', method-not-found",
    "t.Closed::handle, 'no public constructor without parameters', class-not-made"
  })
  void a_handler_that_cannot_be_bound_is_a_problem(String handler, String text, String help)
      throws IOException {
    handler("");
    function.with(
        "t.H",
        "package t; public class H { public String handle(String e) { return e; }"
            + " void hidden(String e) {} public void three(String a, String b, String c) {} }");
    function.with(
        "t.Closed",
        "package t; public class Closed { public Closed(int i) {}"
            + " public String handle(String e) { return e; } }");

    Report report = examine(handler);

    assertThat(report.problems()).isEqualTo(1);
    assertThat(report.text()).contains(text, "\n           See docs/troubleshooting.md#" + help);
    assertThat(JsonReport.of(report))
        .contains("\"help\" : \"docs/troubleshooting.md#" + help + "\"");
  }

  @Test
  void a_super_class_that_nobody_has_is_a_problem() throws IOException {
    Path absent = function.absent("a.Missing", "package a; public class Missing {}");
    function.against(
        absent,
        "t.H",
        "package t; public class H extends a.Missing { public String handle(String e) { return e; } }");

    assertThat(examine("t.H::handle").text()).contains("t.H extends or implements a.Missing");
  }
}
