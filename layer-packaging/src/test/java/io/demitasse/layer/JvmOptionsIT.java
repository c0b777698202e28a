package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.demitasse.layer.UnpackedLayer.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Options reach the JVM of the built layer by every door, and wrappers work as people write them.
 */
@Tag("it")
final class JvmOptionsIT {
  private static final Path CLASSES = Path.of("target/test-classes");
  private static final String OPTIONS = "io.demitasse.functions.OwnProcess::options";
  private static final List<String> DOORS =
      List.of("JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "DEMITASSE_JVM_OPTIONS");

  @TempDir private static Path folder;
  private static UnpackedLayer layer = new UnpackedLayer(Path.of(""));

  @BeforeAll
  static void unpack() throws IOException {
    layer = UnpackedLayer.in(folder.resolve("opt"));
  }

  @Test
  void defaults_follow_the_memory_of_the_function() throws Exception {
    assertThat(options(Map.of()))
        .contains("\"TieredStopAtLevel\":\"1\"", "\"UseSerialGC\":\"true\"", "runtime.aot")
        .contains("\"MaxHeapSize\":\"419430400\"", "\"InitialHeapSize\":\"67108864\"")
        .contains("\"UseCompactObjectHeaders\":\"false\"");
  }

  @Test
  void what_the_user_names_wins_by_every_door() throws Exception {
    for (String door : DOORS) {
      assertThat(options(Map.of(door, "-XX:TieredStopAtLevel=4 -XX:+UseG1GC -Xmx80m")))
          .as(door)
          .contains("\"TieredStopAtLevel\":\"4\"", "\"UseG1GC\":\"true\"")
          .contains("\"MaxHeapSize\":\"83886080\"", "\"UseSerialGC\":\"false\"")
          // Never together with the optimizing compiler.
          .contains("\"UseCompactObjectHeaders\":\"false\"");
    }
  }

  @Test
  void a_heap_that_begins_above_the_default_end_moves_the_end() throws Exception {
    for (String door : DOORS) {
      assertThat(options(Map.of(door, "-Xms450m"))).as(door).contains("\"471859200\"");
    }
  }

  @Test
  void shares_of_the_memory_are_honoured() throws Exception {
    assertThat(options(Map.of("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=50")))
        .contains("\"MaxHeapSize\":\"268435456\"");
  }

  @Test
  void options_in_files_count_as_well() throws Exception {
    Path arguments =
        Files.writeString(folder.resolve("arguments"), "-XX:+UseParallelGC\n-Xmx80m\n");
    Path flags = Files.writeString(folder.resolve("flags"), "+UseG1GC\n+UsePerfData\n");
    for (String option : List.of("-XX:VMOptionsFile=" + arguments, "@" + arguments)) {
      assertThat(options(Map.of("JDK_JAVA_OPTIONS", option)))
          .contains("\"MaxHeapSize\":\"83886080\"", "\"UseSerialGC\":\"false\"");
    }
    assertThat(options(Map.of("JAVA_TOOL_OPTIONS", "-XX:Flags=" + flags)))
        .contains("\"UseG1GC\":\"true\"", "\"UsePerfData\":\"true\"")
        .contains("\"TieredStopAtLevel\":\"1\"", "\"MaxHeapSize\":\"419430400\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shift\nexport JAVA_TOOL_OPTIONS=-Dfrom.wrapper=yes\nexec java \"$@\"",
        "shift\nexec /opt/bin/java -Dfrom.wrapper=yes \"$@\"",
        "export JAVA_TOOL_OPTIONS=-Dfrom.wrapper=yes\n\"$@\"",
        "export JDK_JAVA_OPTIONS=-Dfrom.wrapper=yes\nexec \"$@\"",
        "java=$1\nshift\nexec \"$java\" -Dfrom.wrapper=yes \"$@\""
      })
  void a_wrapper_starts_the_java_of_the_layer(String script) throws Exception {
    String text = script.replace("/opt", layer.folder().toString());
    assertThat(options(Map.of("AWS_LAMBDA_EXEC_WRAPPER", wrapper(text))))
        .contains("\"wrapper\":\"yes\"", "\"UseSerialGC\":\"true\"", "runtime.aot")
        .contains("\"MaxHeapSize\":\"419430400\"", "\"TieredStopAtLevel\":\"1\"");
  }

  @Test
  void what_a_wrapper_exports_or_adds_wins() throws Exception {
    String options = "'-XX:+UseG1GC -Xmx80m -XX:TieredStopAtLevel=4'";
    for (String script :
        List.of(
            "export JAVA_TOOL_OPTIONS=" + options + "\nexec \"$@\"",
            "export JDK_JAVA_OPTIONS=" + options + "\nexec \"$@\"",
            "export _JAVA_OPTIONS=" + options + "\nexec \"$@\"",
            "java=$1\nshift\nexec \"$java\" $(echo " + options + ") \"$@\"")) {
      assertThat(options(Map.of("AWS_LAMBDA_EXEC_WRAPPER", wrapper(script))))
          .as(script)
          .contains("\"TieredStopAtLevel\":\"4\"", "\"UseG1GC\":\"true\"")
          .contains("\"MaxHeapSize\":\"83886080\"", "\"UseSerialGC\":\"false\"");
    }
  }

  @Test
  void options_for_modules_that_the_profile_lacks_are_told() throws Exception {
    assumeFalse(System.getProperty("layer.profile").equals("full"), "has them");
    assertThat(log(Map.of("JAVA_TOOL_OPTIONS", "-XX:StartFlightRecording=duration=1s")))
        .contains("-XX:StartFlightRecording needs the module jdk.jfr", "profile standard");
  }

  @Test
  void a_crash_of_the_jvm_is_in_the_log() throws Exception {
    Run run = invoke("io.demitasse.functions.OwnProcess::crash", Map.of());
    assertThat(run.log())
        .contains("SIGSEGV", "Problematic frame", "io.demitasse.functions.OwnProcess.crash")
        .doesNotContain("hs_err_pid", "replay_pid");
  }

  @Test
  void names_outside_ascii_are_right_and_children_see_the_locale_they_had() throws Exception {
    Map<String, String> variables = Map.of("LANG", "en_US.UTF-8", "GREETING", "grüß dich");
    Run run = invoke("io.demitasse.functions.OwnProcess::names", variables);
    assertThat(run.answer())
        .as(run.log())
        .contains("\"variable\":\"grüß dich\"", "\"nio\":1", "\"io\":true", "\"argument\":\"né\"")
        .contains("\"locale\":\"null\"", "LANG=en_US.UTF-8", "MORE=yes")
        .doesNotContain("LC_ALL=");
  }

  private static String options(Map<String, String> variables) throws Exception {
    Run run = invoke(OPTIONS, variables);
    assertThat(run.log()).doesNotContain("Starting slower");
    return run.answer() + run.log();
  }

  private static String log(Map<String, String> variables) throws Exception {
    return invoke(OPTIONS, variables).log();
  }

  private static Run invoke(String handler, Map<String, String> variables) throws Exception {
    return layer.invoke(CLASSES, handler, new HashMap<>(variables));
  }

  private static String wrapper(String script) throws IOException {
    Path file = Files.createTempFile(folder, "wrapper", "");
    Files.writeString(file, "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file.toString();
  }
}
