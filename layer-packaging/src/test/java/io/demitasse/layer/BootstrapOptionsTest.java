package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which options the bootstrap gives the JVM, under both shells that are /bin/sh. */
final class BootstrapOptionsTest extends StagedBootstrap {
  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void options_of_the_user_come_last_and_keep_what_is_quoted(String shell) throws Exception {
    environment.put("DEMITASSE_JVM_OPTIONS", " -Da='x  y' \"-Db=*\"  -Dc=$HOME`id`;\n-Dd=''");
    Result result = run(shell);
    int last = result.lines().indexOf("io.demitasse.runtime.Main");
    assertThat(result.lines().subList(last - 4, last))
        .containsExactly("-Da=x  y", "-Db=*", "-Dc=$HOME`id`;", "-Dd=");
    assertThat(result.lines()).last().isEqualTo("LC_ALL=unset trace=512");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void an_open_quote_is_told_and_not_what_may_be_secret(String shell) throws Exception {
    environment.put("DEMITASSE_JVM_OPTIONS", "-Dpassword=it's");
    Result result = run(shell);
    assertThat(result.exit()).isEqualTo(1);
    assertThat(result.lines())
        .singleElement()
        .asString()
        .startsWith("demitasse: DEMITASSE_JVM_OPTIONS has a ' without its second half")
        .doesNotContain("password");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void heap_and_compiler_follow_the_memory_of_the_function(String shell) throws Exception {
    for (String[] rule :
        new String[][] {
          {"64", "-XX:MaxRAM=37m", "-XX:InitialRAMPercentage=87.5", "jvm-c1"},
          {"128", "-XX:MaxRAM=73m", "-XX:InitialRAMPercentage=87.5", "jvm-c1"},
          {"512", "-XX:MaxRAM=457m", "-XX:InitialRAMPercentage=14.00", "jvm-c1"},
          {"1768", "-XX:MaxRAM=1713m", "-XX:InitialRAMPercentage=3.73", "jvm-c1"},
          {"1769", "-XX:MaxRAM=1714m", "-XX:InitialRAMPercentage=3.73", "jvm-c2"},
          {"10240", "-XX:MaxRAM=10185m", "-XX:InitialRAMPercentage=0.62", "jvm-c2"},
          {"much", "-XX:MaxRAM=457m", "-XX:InitialRAMPercentage=14.00", "jvm-c1"}
        }) {
      environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", rule[0]);
      assertThat(run(shell).lines())
          .contains(rule[1], rule[2], "-XX:Flags=" + layer + "/demitasse/" + rule[3] + ".flags");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void a_default_that_the_user_names_by_any_door_is_left_out(String shell) throws Exception {
    assertThat(run(shell).lines()).contains("@" + layer + "/demitasse/jvm.options");
    for (String door :
        List.of(
            "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "JDK_JAVA_OPTIONS", "DEMITASSE_JVM_OPTIONS")) {
      environment.put(door, "-Dstdout.encoding=UTF-16 -XX:ArchiveRelocationMode=1");
      Result result = run(shell);
      assertThat(ours(result))
          .as(door)
          .contains("-Dstderr.encoding=UTF-8", "-XX:+UnlockDiagnosticVMOptions")
          .noneMatch(line -> line.startsWith("-Dstdout.encoding"))
          .noneMatch(line -> line.startsWith("-XX:ArchiveRelocationMode"));
      environment.remove(door);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void names_that_only_begin_alike_are_not_taken_for_a_default(String shell) throws Exception {
    environment.put(
        "JAVA_TOOL_OPTIONS", "-Dstdout.encoding2=x -Dx=-XX:MaxRAMs -XX:MaxRAMFraction=2");
    assertThat(run(shell).lines())
        .contains(
            "-Dstdout.encoding=UTF-8",
            "-XX:MaxRAM=457m",
            "-Djdk.includeInExceptions=hostInfoExclSocket");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void a_share_of_the_user_is_of_the_whole_memory(String shell) throws Exception {
    environment.put("JAVA_TOOL_OPTIONS", "-XX:MaxRAMPercentage=50");
    assertThat(run(shell).lines()).contains("-XX:MaxRAM=512m");
    environment.put("JAVA_TOOL_OPTIONS", "-XX:MaxRAM=100m -XX:InitialRAMPercentage=50");
    assertThat(run(shell).lines())
        .noneMatch(line -> line.startsWith("-XX:MaxRAM"))
        .noneMatch(line -> line.startsWith("-XX:InitialRAMPercentage"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void files_that_options_name_are_read_too(String shell) throws Exception {
    Path flags =
        Files.writeString(folder.resolve("user.flags"), "# mine\n-UsePerfData\nMaxRAM=99m");
    Path arguments =
        Files.writeString(
            folder.resolve("arguments"), "-Dstderr.encoding=UTF-16\n-XX:Flags=" + flags + "\n");
    environment.put("JDK_JAVA_OPTIONS", "@" + arguments);
    List<String> lines = run(shell).lines();
    assertThat(lines)
        .contains("-XX:TieredStopAtLevel=1", "-XX:MaxRAMPercentage=87.5")
        .noneMatch(line -> line.startsWith("-Dstderr.encoding"))
        .noneMatch(line -> line.startsWith("-XX:MaxRAM="))
        .noneMatch(line -> line.endsWith("UsePerfData"))
        .noneMatch(line -> line.startsWith("-XX:Flags="));
    environment.put("JDK_JAVA_OPTIONS", "@/nonexistent @" + folder);
    assertThat(run(shell).exit()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void native_access_is_enabled_unless_the_user_says_otherwise(String shell) throws Exception {
    environment.put("JAVA_TOOL_OPTIONS", "-Da=b");
    assertThat(run(shell).lines()).contains("--enable-native-access=ALL-UNNAMED");
    environment.put("JAVA_TOOL_OPTIONS", "--illegal-native-access=deny");
    assertThat(run(shell).lines()).noneMatch(line -> line.startsWith("--enable-native-access"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void a_module_that_the_profile_lacks_is_named(String shell) throws Exception {
    for (String option :
        List.of(
            "-XX:StartFlightRecording=duration=1s",
            "-Dcom.sun.management.jmxremote.port=9999",
            "-agentlib:jdwp=transport=dt_socket")) {
      environment.put("JAVA_TOOL_OPTIONS", option);
      Result result = run(shell);
      assertThat(result.exit()).isEqualTo(1);
      assertThat(result.lines())
          .singleElement()
          .asString()
          .contains(" needs the module jdk.", "profile standard", "Publish the profile full");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dash", "bash"})
  void a_jvm_that_aborts_with_an_agent_leaves_a_word_on_profiles(String shell) throws Exception {
    environment.put("JAVA_TOOL_OPTIONS", "-javaagent:a.jar");
    assertThat(run(shell).lines()).last().asString().startsWith("LC_ALL=");
    executable(layer.resolve("demitasse/jre/bin/java"), "#!/bin/sh\nkill -ABRT $$\n");
    Result result = run(shell);
    assertThat(result.exit()).isEqualTo(134);
    assertThat(result.lines()).last().asString().contains("profile standard", "profile full");
    executable(layer.resolve("demitasse/jre/bin/java"), "#!/bin/sh\nexit 7\n");
    result = run(shell);
    assertThat(result.exit()).isEqualTo(7);
    assertThat(result.lines()).isEmpty();
  }
}
