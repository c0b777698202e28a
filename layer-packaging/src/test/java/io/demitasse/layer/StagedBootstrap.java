package io.demitasse.layer;

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

/** The bootstrap beside a java that prints its arguments. */
abstract class StagedBootstrap {
  private static final String PRINT_ARGUMENTS =
      "#!/bin/sh\nfor a in \"$@\"; do printf '%s\\n' \"$a\"; done\n"
          + "printf 'LC_ALL=%s trace=%s\\n' \"${LC_ALL-unset}\" \"${#_X_AMZN_TRACE_ID}\"\n";

  @TempDir Path folder;
  Path layer = Path.of("");
  Path task = Path.of("");
  final Map<String, String> environment = new HashMap<>();

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

  /** Without what comes last: the options of the user. */
  static List<String> ours(Result result) {
    return result.lines().subList(0, result.lines().indexOf("-cp"));
  }

  record Result(int exit, List<String> lines) {
    String after(String option) {
      return lines.get(lines.indexOf(option) + 1);
    }
  }

  Result run(String shell) throws Exception {
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

  static String classPath(String folder, String... names) {
    return folder + String.join(":" + folder, names);
  }

  static void executable(Path file, String content) throws IOException {
    Files.writeString(file, content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static void empty(Path folder, String... names) throws IOException {
    Files.createDirectories(folder);
    for (String name : names) {
      Files.createFile(folder.resolve(name));
    }
  }
}
