package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.demitasse.local.LocalLambdaOptions;
import io.demitasse.local.sandbox.SandboxMode;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Functions that take more memory than their environment has, beyond what the JVM counts itself, in
 * control groups of the size that a function has.
 */
@Tag("it")
class MemoryPressureIT {
  @AutoClose private static BuiltLayer layer;

  @BeforeAll
  static void publish() throws IOException {
    layer = new BuiltLayer(LocalLambdaOptions.ephemeral().withSandbox(SandboxMode.AUTO));
    String missing = layer.lambda().notEnforced();
    assumeTrue(missing.isEmpty(), () -> "not enforced on this machine: " + missing);
    layer.probe("greedy", "greet");
    layer
        .client()
        .updateFunctionConfiguration(r ->
            r.functionName("greedy")
                .handler("io.demitasse.functions.Hostile::handle")
                .memorySize(256)
                .environment(e ->
                    e.variables(
                        Map.of("DEMITASSE_JVM_OPTIONS", "-Xmx48m -XX:MaxDirectMemorySize=4g"))));
  }

  @Test
  void the_environment_is_killed_and_the_next_invocation_served() {
    assertThat(invoke("take all memory there is")).contains("Runtime.ExitError", "signal: killed");
    assertThat(invoke("nothing")).isEqualTo("\"served\"");
  }

  /** The largest process has to go. */
  @Test
  void a_child_that_takes_it_is_killed_and_the_function_goes_on() {
    assertThat(invoke("let a child take all memory")).isEqualTo("\"exit status 137\"");
    assertThat(invoke("nothing")).isEqualTo("\"served\"");
  }

  private static String invoke(String what) {
    return layer.answer("greedy", "{\"do\":\"" + what + "\"}");
  }
}
