package io.demitasse.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs programs that only print Hello. On the layer's JVM, with its flags and an AOT cache, that is
 * the floor under every cold start; on the stock JDK it shows what that costs by itself.
 */
final class Hello {
  static final String SCENARIO = "Hello";
  static final String FLOOR = "floor";
  static final String STOCK = "stock JVM";
  static final String SHELL = "shell";

  private static final String MAIN_CLASS = "io.demitasse.benchmarks.functions.Hello";

  private final Launcher launcher;
  private final Recorder recorder;
  private final Path folder;

  Hello(Launcher launcher, Recorder recorder, Path folder) {
    this.launcher = launcher;
    this.recorder = recorder;
    this.folder = folder;
  }

  /** The script that runs Hello from an AOT cache, which this call makes. */
  Bootstrap floor(LayerJvm jvm, Path jar) throws IOException, InterruptedException {
    Path cache = folder.resolve("hello.aot");
    var bootstrap = new Bootstrap(folder.resolve("floor"));
    bootstrap.write(jvm.command("-XX:AOTCacheOutput", cache, List.of(jar), MAIN_CLASS));
    try (var training = launcher.startPiped(bootstrap.command(), Condition.UNLIMITED)) {
      training.process().waitFor();
    }
    bootstrap.write(jvm.command("-XX:AOTCache", cache, List.of(jar), MAIN_CLASS));
    return bootstrap;
  }

  /** The script that runs Hello on a JDK without flags. */
  Bootstrap stock(Path javaHome, Path jar) throws IOException {
    var bootstrap = new Bootstrap(folder.resolve("stock-jvm"));
    bootstrap.write(
        List.of(javaHome.resolve("bin/java").toString(), "-cp", jar.toString(), MAIN_CLASS));
    return bootstrap;
  }

  /** The script that runs no JVM: what starting processes costs here. */
  Bootstrap shell() throws IOException {
    var bootstrap = new Bootstrap(folder.resolve("shell"));
    bootstrap.write(List.of("/bin/echo", "Hello"));
    return bootstrap;
  }

  void measure(String name, Bootstrap bootstrap, Condition condition)
      throws IOException, InterruptedException {
    try (var process = launcher.startPiped(bootstrap.command(), condition)) {
      int first = process.process().getInputStream().read();
      long output = System.nanoTime();
      int status = process.process().waitFor();
      long exit = System.nanoTime();
      if (first != 'H' || status != 0) {
        throw new MeasurementException(name + " printed no Hello and exited with " + status);
      }
      var cell = recorder.cell(name, SCENARIO, condition.name());
      cell.add(Metric.HELLO_OUTPUT, (output - process.spawned()) / 1e6);
      cell.add(Metric.HELLO_EXIT, (exit - process.spawned()) / 1e6);
      cell.add(Metric.HELLO_CPU, process.cpuNanos() / 1e6);
    }
  }
}
