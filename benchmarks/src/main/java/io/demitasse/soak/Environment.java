package io.demitasse.soak;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts one environment: the layer as it was built, or the official client on this JDK. */
final class Environment {
  private final Path layer;
  private final Path function;

  /**
   * @param layer the staged layer
   * @param work where the function is put together
   */
  Environment(Path layer, Path work) throws IOException {
    this.layer = layer;
    this.function = Files.createDirectories(work.resolve("function"));
    copyClasses();
    Files.createDirectories(function.resolve("lib"));
    for (Path jar : jars("events")) {
      Files.copy(jar, function.resolve("lib").resolve(jar.getFileName()));
    }
  }

  private void copyClasses() throws IOException {
    Path classes = Path.of("benchmarks", "target", "classes");
    Path own = classes.resolve(Environment.class.getPackageName().replace('.', '/'));
    try (var files = Files.walk(own)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = function.resolve(classes.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
  }

  /** Of a folder that the profile bench of the build fills. */
  private static List<Path> jars(String folder) throws IOException {
    try (var files = Files.list(Path.of("benchmarks", "target", "libraries", folder))) {
      return files.map(Path::toAbsolutePath).sorted().toList();
    }
  }

  Process demitasse(String handler, SoakApi api, Map<String, String> more, Path log)
      throws IOException {
    return start(List.of(layer.resolve("bootstrap").toString()), handler, api, more, log);
  }

  /** Stock, as its images start it but for the heap, which is what the layer takes for 2048 MB. */
  Process official(String handler, SoakApi api, Map<String, String> more, Path log)
      throws IOException {
    List<String> path = new ArrayList<>();
    jars("official").forEach(jar -> path.add(jar.toString()));
    path.add(function.toString());
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx1744m",
            "-cp",
            String.join(":", path),
            "com.amazonaws.services.lambda.runtime.api.client.AWSLambda",
            handler);
    return start(command, handler, api, more, log);
  }

  private Process start(
      List<String> command, String handler, SoakApi api, Map<String, String> more, Path log)
      throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(function.toFile())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.to(log.toFile()));
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LANG", "C.UTF-8");
    environment.put("AWS_REGION", "us-east-1");
    environment.put("AWS_LAMBDA_FUNCTION_NAME", "soak");
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    environment.put("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "512");
    environment.put("AWS_LAMBDA_RUNTIME_API", api.address());
    environment.put("LAMBDA_TASK_ROOT", function.toString());
    environment.put("_HANDLER", handler);
    environment.putAll(more);
    return builder.start();
  }
}
