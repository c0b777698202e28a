package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bootstrap starts, under both shells that are /bin/sh. */
final class BootstrapTest extends StagedBootstrap {
  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void the_class_path_has_the_order_of_the_contract(String shell) throws Exception {
    environment.put("LC_ALL", "en_US.UTF-8");
    Result result = run(shell);
    String out = layer + "/demitasse/../../a task \"root\"";
    assertThat(result.after("-cp"))
        .isEqualTo(
            String.join(
                ":",
                out,
                out + "/lib/B.jar",
                out + "/lib/a.jar",
                out + "/lib/b.jar",
                layer + "/demitasse/../java/lib/c d.jar",
                layer + "/demitasse/lib/demitasse-json.jar",
                layer + "/demitasse/lib/aws-lambda-java-serialization.jar"));
    String runtime =
        layer + "/demitasse/runtime.jar:" + layer + "/demitasse/lib/aws-lambda-java-core.jar";
    assertThat(result.lines())
        .contains("-Xbootclasspath/a:" + runtime, "-Ddemitasse.runtime=" + runtime);
    assertThat(result.lines()).last().isEqualTo("LC_ALL=en_US.UTF-8 trace=512");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void what_lambda_always_sets_is_asked_for_in_a_sentence(String shell) throws Exception {
    for (String name : List.of("_HANDLER", "AWS_LAMBDA_RUNTIME_API")) {
      String value = String.valueOf(environment.remove(name));
      Result result = run(shell);
      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.lines()).singleElement().asString().contains(name + " is not set");
      environment.put(name, value);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void a_wrapper_gets_the_command_and_a_bad_one_the_status_of_managed_runtimes(String shell)
      throws Exception {
    Path wrapper = task.resolve("my wrapper");
    environment.put("AWS_LAMBDA_EXEC_WRAPPER", wrapper.toString());
    assertThat(run(shell).exit()).isEqualTo(127);
    Files.writeString(wrapper, "");
    assertThat(run(shell).exit()).isEqualTo(126);
    executable(wrapper, "#!/bin/sh\nprintf 'wrapped\\n'\nexec \"$@\" more\n");
    Result result = run(shell);
    assertThat(result.lines()).first().isEqualTo("wrapped");
    assertThat(result.lines()).containsSequence("io.demitasse.runtime.Main", "more");
  }

  /** Any locale that is not there will do; AL2023 has none but C.UTF-8. */
  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void a_locale_that_is_not_there_is_replaced_for_the_jvm(String shell) throws Exception {
    assumeFalse(Files.exists(Path.of("/usr/lib/locale/locale-archive")), "has more locales");
    environment.put("LANG", "xx_XX.UTF-8");
    assertThat(run(shell).lines())
        .contains("-Ddemitasse.locale=C.UTF-8", "-Duser.country=US")
        .last()
        .isEqualTo("LC_ALL=C.UTF-8 trace=512");
    environment.put("JAVA_TOOL_OPTIONS", "-Duser.language=de");
    assertThat(run(shell).lines()).doesNotContain("-Duser.country=US");
    environment.remove("JAVA_TOOL_OPTIONS");
    environment.put("LANG", "C.UTF-8");
    assertThat(run(shell).lines()).last().isEqualTo("LC_ALL=unset trace=512");
    environment.put("LC_ALL", "C");
    assertThat(run(shell).lines()).last().isEqualTo("LC_ALL=C trace=512");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void classes_are_logged_for_a_startup_report_only(String shell) throws Exception {
    assertThat(run(shell).lines()).noneMatch(line -> line.startsWith("-Xlog"));
    environment.put("DEMITASSE_STARTUP_REPORT", "1");
    assertThat(run(shell).lines())
        .anyMatch(line -> line.matches("-Xlog:class\\+load:file=/tmp/[a-z0-9-]+\\.log:.*"))
        .anyMatch(line -> line.matches("-Ddemitasse\\.classes=/tmp/[a-z0-9-]+\\.log"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void a_layer_for_another_processor_is_said_to_be_one(String shell) throws Exception {
    executable(layer.resolve("demitasse/jre/bin/java"), "\177ELF of no processor");
    Result result = run(shell);
    assertThat(result.exit()).isEqualTo(126);
    assertThat(String.join("\n", result.lines()))
        .contains("Exec format error", "demitasse: ", "another processor", "#wrong-architecture");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void no_external_command_runs_before_java(String shell) throws Exception {
    environment.put("PATH", "/nonexistent");
    assertThat(run(shell).exit()).isZero();
  }
}
