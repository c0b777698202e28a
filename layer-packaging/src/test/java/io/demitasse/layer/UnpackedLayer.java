package io.demitasse.layer;

import io.demitasse.local.archive.Unzipper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The built zip, unpacked as Lambda unpacks it, and functions started on it. */
record UnpackedLayer(Path folder) {
  private static final long LAMBDA_LIMIT = 262_144_000;
  private static final Path LOCAL_LAMBDA = Path.of("../local-lambda/target/local-lambda.jar");

  static UnpackedLayer in(Path folder) throws IOException {
    Unzipper.unzip(BuiltLayer.zip(), folder, LAMBDA_LIMIT);
    return new UnpackedLayer(folder);
  }

  Path file(String name) {
    return folder.resolve("demitasse").resolve(name);
  }

  /** What one invocation printed: its answer and its log. */
  record Run(int exit, String answer, String log) {
    long classesFromCache() {
      return log.lines().filter(line -> line.contains("source: shared objects file")).count();
    }
  }

  /** Serves one event by a training handler, with the code in the task root given. */
  Run invoke(Path taskRoot, String handler, Map<String, String> variables) throws Exception {
    return invoke(List.of(), LOCAL_LAMBDA, folder, taskRoot, handler, variables);
  }

  static Run invoke(
      List<String> prefix,
      Path localLambda,
      Path layer,
      Path taskRoot,
      String handler,
      Map<String, String> variables)
      throws Exception {
    return invoke(
        prefix, localLambda, layer, taskRoot, handler, variables, "{\"key1\":\"value1\"}");
  }

  /** Serves an event on any runtime that is laid out as a layer. */
  static Run invoke(
      List<String> prefix,
      Path layer,
      Path taskRoot,
      String handler,
      Map<String, String> variables,
      String event)
      throws Exception {
    return invoke(prefix, LOCAL_LAMBDA, layer, taskRoot, handler, variables, event);
  }

  private static Run invoke(
      List<String> prefix,
      Path localLambda,
      Path layer,
      Path taskRoot,
      String handler,
      Map<String, String> variables,
      String event)
      throws Exception {
    List<String> command = new ArrayList<>(prefix);
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-jar", localLambda.toString(), "invoke", "--layer=" + layer));
    command.addAll(List.of("--code=" + taskRoot, "--handler=" + handler, "--event=-"));
    variables.forEach((name, value) -> command.add("--env=" + name + "=" + value));
    Path answer = Files.createTempFile("answer", ".json");
    Path log = Files.createTempFile("log", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(answer.toFile())
            .redirectError(log.toFile())
            .start();
    try (var in = process.outputWriter()) {
      in.write(event);
    }
    int exit = process.waitFor();
    Run run = new Run(exit, Files.readString(answer).strip(), Files.readString(log));
    Files.delete(answer);
    Files.delete(log);
    return run;
  }
}
