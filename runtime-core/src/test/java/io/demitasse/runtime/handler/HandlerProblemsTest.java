package io.demitasse.runtime.handler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.demitasse.functions.Bindings;
import io.demitasse.runtime.failure.StartupException;
import io.demitasse.runtime.json.Json;
import io.demitasse.runtime.payload.PayloadCodecs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the owner of a function reads when the handler cannot be used. */
class HandlerProblemsTest {
  private static StartupException refused(String handler) {
    ClassLoader classes = HandlerProblemsTest.class.getClassLoader();
    HandlerLoader loader = new HandlerLoader(classes, new PayloadCodecs(classes, new Json()));
    return catchThrowableOfType(
        StartupException.class, () -> loader.load(HandlerName.parse(handler)));
  }

  @ParameterizedTest
  @CsvSource({
    "io.demitasse.functions.Binding::event, Did you mean io.demitasse.functions.Bindings?",
    "io.demitasse.functions.bindings::event, Did you mean io.demitasse.functions.Bindings?",
    "com.example.Bindings::event, Did you mean io.demitasse.functions.Bindings?",
    "Bindings::event, Did you mean io.demitasse.functions.Bindings?",
    "io.demitasse.functions.Bindings.event, Did you mean io.demitasse.functions.Bindings::event?",
  })
  void a_class_that_is_not_there_is_answered_with_the_nearest_one(String handler, String question) {
    StartupException refused = refused(handler);

    assertThat(refused.errorType()).isEqualTo("Runtime.HandlerClassNotFound");
    assertThat(refused).hasMessageContaining(question).hasMessageContaining("test-classes");
  }

  @Test
  void no_name_is_suggested_when_none_is_near() {
    assertThat(refused("q.Zzz::handle")).message().doesNotContain("Did you mean");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "evnt | Did you mean event?",
        "handlerequest | Did you mean handleRequest?",
        "hidden | private java.lang.String",
        "hidden | because it is not public",
        "contextFirst | because a Context must be the last parameter",
        "outputFirst | because an OutputStream must come after an InputStream",
        "twoEvents | because the parameters must be an event",
      })
  void a_method_that_cannot_be_called_is_answered_with_the_reason(String method, String reason) {
    StartupException refused = refused(Bindings.class.getName() + "::" + method);

    assertThat(refused.errorType()).isEqualTo("Runtime.HandlerMethodNotFound");
    assertThat(refused).hasMessageContaining(reason);
  }

  @Test
  void a_class_without_a_handler_interface_is_answered_with_a_method_it_has() {
    StartupException refused = refused(Bindings.class.getName());

    assertThat(refused.errorType()).isEqualTo("Runtime.NoHandlerInterface");
    assertThat(refused).hasMessageContaining("such as io.demitasse.functions.Bindings::");
  }
}
