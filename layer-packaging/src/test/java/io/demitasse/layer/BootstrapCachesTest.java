package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which cache the bootstrap gives the JVM, under both shells that are /bin/sh. */
final class BootstrapCachesTest extends StagedBootstrap {
  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void the_cache_is_that_of_the_function_if_it_was_trained_on_this_layer(String shell)
      throws Exception {
    assertThat(run(shell).lines()).contains("-XX:AOTCache=" + layer + "/demitasse/runtime.aot");
    Files.createFile(task.resolve("function.aot"));
    Path fingerprint = task.resolve("function.aot.fingerprint");
    Files.writeString(fingerprint, "LAYER_ID=\"one\"\na.jar 1 2");
    Result result = run(shell);
    assertThat(result.lines()).contains("-XX:AOTCache=" + task + "/function.aot");
    Files.writeString(fingerprint, "LAYER_ID=\"two\"\na.jar 1 2");
    assertThat(run(shell).lines())
        .contains("-XX:AOTCache=" + layer + "/demitasse/runtime.aot")
        .first()
        .asString()
        .contains("trained on LAYER_ID=\"two\", and this is LAYER_ID=\"one\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void a_trained_function_has_its_folder_first_and_then_its_classes(String shell) throws Exception {
    Files.writeString(task.resolve("function.aot.fingerprint"), "LAYER_ID=\"two\"");
    empty(task.resolve("lib"), "!.jar", "00-function.jar");
    String out = layer + "/demitasse/../../a task \"root\"";
    String jars = classPath(out + "/lib/", "00-function.jar", "!.jar", "B.jar", "a.jar", "b.jar");
    String begin = out + "/.no-such-folder/..:" + jars + ":";
    assertThat(run(shell).after("-cp")).startsWith(begin).endsWith(":" + out);
    environment.put("DEMITASSE_AOT", "layer");
    assertThat(run(shell).after("-cp")).startsWith(begin).endsWith(":" + out);

    Files.delete(task.resolve("function.aot.fingerprint"));
    environment.put("DEMITASSE_AOT_OUTPUT", "/tmp/function.aot");
    Result training = run(shell);
    assertThat(training.after("-cp"))
        .startsWith(begin)
        .endsWith("/aws-lambda-java-serialization.jar");
    assertThat(training.lines())
        .contains("-XX:AOTCacheOutput=/tmp/function.aot")
        .noneMatch(line -> line.startsWith("-XX:AOTCache="));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void the_cache_of_a_function_may_come_from_a_layer(String shell) throws Exception {
    Path demitasse = layer.resolve("demitasse");
    Files.createFile(demitasse.resolve("function.aot"));
    Files.writeString(demitasse.resolve("function.aot.fingerprint"), "LAYER_ID=\"one\"");
    assertThat(run(shell).lines())
        .contains("-XX:AOTCache=" + demitasse + "/runtime.aot")
        .first()
        .asString()
        .contains("the function is not the trained one");
    Files.writeString(task.resolve("function.aot.fingerprint"), "LAYER_ID=\"one\"");
    assertThat(run(shell).lines()).contains("-XX:AOTCache=" + demitasse + "/function.aot");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void libraries_of_a_layer_come_first_and_their_cache_before_that_of_the_layer(String shell)
      throws Exception {
    Path libraries = layer.resolve("demitasse/libraries");
    empty(libraries.resolve("a"), "a.jar");
    empty(libraries.resolve("b"), "b.jar", "libraries.aot");
    Files.writeString(libraries.resolve("b/libraries.aot.fingerprint"), "LAYER_ID=\"one\"");
    Result result = run(shell);
    String out = layer + "/demitasse/../../a task \"root\"";
    assertThat(result.after("-cp"))
        .startsWith(libraries + "/b/b.jar:" + libraries + "/a/a.jar:" + out + ":");
    assertThat(result.lines()).contains("-XX:AOTCache=" + libraries + "/b/libraries.aot");

    environment.put("DEMITASSE_AOT", "layer");
    assertThat(run(shell).lines()).contains("-XX:AOTCache=" + layer + "/demitasse/runtime.aot");
    environment.put("DEMITASSE_AOT", "library");
    assertThat(run(shell).lines()).contains("-XX:AOTCache=" + libraries + "/b/libraries.aot");
    environment.remove("DEMITASSE_AOT");

    Files.writeString(libraries.resolve("b/libraries.aot.fingerprint"), "LAYER_ID=\"two\"");
    assertThat(run(shell).lines())
        .contains("-XX:AOTCache=" + layer + "/demitasse/runtime.aot")
        .first()
        .asString()
        .contains("without libraries.aot: it was trained on LAYER_ID=\"two\"");

    environment.put("DEMITASSE_AOT_OUTPUT", "/tmp/libraries.aot");
    Files.delete(libraries.resolve("b/libraries.aot"));
    assertThat(run(shell).after("-cp"))
        .startsWith(libraries + "/a/a.jar:" + libraries + "/b/b.jar");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void options_that_exclude_a_cache_are_told(String shell) throws Exception {
    environment.put("DEMITASSE_JVM_OPTIONS", "-Dpassword=hush -Xshare:off -Dany=*");
    Result result = run(shell);
    assertThat(result.lines())
        .first()
        .asString()
        .contains("without an AOT cache")
        .endsWith("both one and -Xshare:off.");
    assertThat(result.lines()).noneMatch(line -> line.startsWith("-XX:AOTCache"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void caches_that_are_passed_over_are_told_in_one_line(String shell) throws Exception {
    Files.createFile(task.resolve("function.aot"));
    Files.writeString(task.resolve("function.aot.fingerprint"), "LAYER_ID=\"two\"");
    Path libraries = layer.resolve("demitasse/libraries/a");
    empty(libraries, "a.jar", "libraries.aot");
    Files.writeString(libraries.resolve("libraries.aot.fingerprint"), "LAYER_ID=\"three\"");
    assertThat(run(shell).lines())
        .filteredOn(line -> line.startsWith("demitasse: "))
        .containsExactly(
            "demitasse: Starting slower, without function.aot: it was trained on LAYER_ID=\"two\","
                + " without libraries.aot: it was trained on LAYER_ID=\"three\", and this is"
                + " LAYER_ID=\"one\". Train again.");

    environment.put("JAVA_TOOL_OPTIONS", "-Xshare:off");
    Result without = run(shell);
    assertThat(without.lines())
        .filteredOn(line -> line.startsWith("demitasse: "))
        .singleElement()
        .asString()
        .contains("without an AOT cache");
    assertThat(without.lines()).noneMatch(line -> line.startsWith("-XX:AOTCache"));
  }
}
