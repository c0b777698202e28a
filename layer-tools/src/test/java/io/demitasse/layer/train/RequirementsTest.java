package io.demitasse.layer.train;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RequirementsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "-javaagent:/opt/a.jar=secret",
        "-Xmx1g  -agentlib:jdwp=transport=dt_socket",
        "-agentpath:/x.so",
        "-Xrunjdwp"
      })
  void an_agent_is_refused_by_name_and_without_its_options(String options) {
    for (String door : new String[] {"JAVA_TOOL_OPTIONS", "DEMITASSE_JVM_OPTIONS"}) {
      assertThatThrownBy(() -> Requirements.checkNoAgent(Map.of(door, options)))
          .isInstanceOf(TrainingException.class)
          .hasMessageStartingWith(door + " names an agent, -")
          .hasMessageEndingWith("Train without it.")
          .message()
          .doesNotContain("secret");
    }
  }

  @Test
  void other_options_are_fine() {
    assertThatCode(() -> Requirements.checkNoAgent(Map.of("JAVA_TOOL_OPTIONS", "-Xss1m -Da=agent")))
        .doesNotThrowAnyException();
  }
}
