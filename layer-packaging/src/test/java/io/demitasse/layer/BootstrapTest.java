package io.demitasse.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bootstrap with a java that prints its arguments, under both shells that are /bin/sh. */
final class BootstrapTest {
  private static final String PRINT_ARGUMENTS =
      "#!/bin/sh\nfor a in \"$@\"; do printf '%s\\n' \"$a\"; done\n"
          + "printf 'LC_ALL=%s trace=%s\\n' \"${LC_ALL-unset}\" \"${#_X_AMZN_TRACE_ID}\"\n";

  @TempDir private Path folder;
  private Path layer = Path.of("");
  private Path task = Path.of("");
  private final Map<String, String> environment = new HashMap<>();

  @BeforeEach
  void layOut() throws IOException {
    layer = folder.resolve("a layer's * [folder]");
    task = folder.resolve("a task \"root\"");
    Path demitasse = Files.createDirectories(layer.resolve("demitasse"));
    Files.copy(Path.of("src/layer/bootstrap"), layer.resolve("bootstrap"));
    executable(
        Files.createDirectories(demitasse.resolve("jre/bin")).resolve("java"), PRINT_ARGUMENTS);
    Files.writeString(
        demitasse.resolve("release"),
        "LAYER_ID=\"one\"\nPROFILE=\"standard\"\nMODULES=\"java.base java.instrument\"\n");
    for (String file : List.of("jvm.options", "jvm-c1.flags", "jvm-c2.flags")) {
      Files.copy(Path.of("src/layer/demitasse", file), demitasse.resolve(file));
    }
    Files.createFile(demitasse.resolve("runtime.aot"));
    empty(
        demitasse.resolve("lib"), "aws-lambda-java-core.jar", "aws-lambda-java-serialization.jar");
    empty(task.resolve("lib"), "b.jar", "B.jar", "a.jar", "a.txt");
    empty(layer.resolve("java/lib"), "c d.jar");
    environment.put("LANG", "C.UTF-8");
    environment.put("_HANDLER", "com.example.Hello::handle");
    environment.put("AWS_LAMBDA_RUNTIME_API", "127.0.0.1:9001");
    environment.put("LAMBDA_TASK_ROOT", task.toString());
  }

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
  void no_external_command_runs_before_java(String shell) throws Exception {
    environment.put("PATH", "/nonexistent");
    assertThat(run(shell).exit()).isZero();
  }

  /** Without what comes last: the options of the user. */
  private static List<String> ours(Result result) {
    return result.lines().subList(0, result.lines().indexOf("-cp"));
  }

  private record Result(int exit, List<String> lines) {
    String after(String option) {
      return lines.get(lines.indexOf(option) + 1);
    }
  }

  private Result run(String shell) throws Exception {
    Path log = folder.resolve("log");
    List<String> command = new ArrayList<>(List.of("/bin/" + shell));
    command.add(layer.resolve("bootstrap").toString());
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    int exit = builder.start().waitFor();
    return new Result(exit, Files.readAllLines(log));
  }

  private static String classPath(String folder, String... names) {
    return folder + String.join(":" + folder, names);
  }

  private static void executable(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void empty(Path folder, String... names) throws IOException {
    Files.createDirectories(folder);
    for (String name : names) {
      Files.createFile(folder.resolve(name));
    }
  }
}
